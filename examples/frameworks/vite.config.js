import linker from '@angular/compiler-cli/linker/babel';
import { transformAsync } from '@babel/core';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';

/** Angular's own packages come half compiled; `ng build` does the other half by itself, and so does this. */
const angular = {
  name: 'angular-linker',
  transform: (code, id) =>
    id.includes('/@angular/') && transformAsync(code, { filename: id, plugins: [linker], compact: false }),
};

/** One file for all of them; your own project needs the line of its own framework. */
export default {
  base: './',
  plugins: [
    // Vue is told which tags are not components of its own.
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('talk-') } } }),
    svelte(),
    angular,
  ],
  build: { target: 'es2022', emptyOutDir: true },
};
