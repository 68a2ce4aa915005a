import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';

/** One file for all four; your own project needs the line of its own framework. */
export default {
  base: './',
  plugins: [
    // Vue is told which tags are not components of its own.
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith('talk-') } } }),
    svelte(),
  ],
  build: { target: 'es2022', emptyOutDir: true },
};
