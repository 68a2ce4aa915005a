/** The manifest of the elements, made from their docblocks; paths as the package ships them. */
export default {
  globs: ['packages/elements/**/*.ts', 'packages/frame-host/talk-frame.ts'],
  exclude: ['packages/elements/words/**', 'packages/elements/drawings/**', 'packages/elements/help/**'],
  outdir: 'dist',
  litelement: true,
  plugins: [
    {
      name: 'shipped-paths',
      packageLinkPhase({ customElementsManifest }) {
        const shipped = (path) => path.replace(/^packages\//, 'dist/').replace(/\.ts$/, '.js');
        for (const module of customElementsManifest.modules) {
          module.path = shipped(module.path);
          for (const one of module.exports ?? []) if (one.declaration?.module) one.declaration.module = shipped(one.declaration.module);
        }
        customElementsManifest.modules = customElementsManifest.modules.filter((module) =>
          module.declarations?.some((one) => one.customElement || one.tagName),
        );
      },
    },
  ],
};
