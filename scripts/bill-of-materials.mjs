import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * What runs in the product and in the receiver, from the lock file, as CycloneDX 1.5. npm's own `--omit dev` also leaves out
 * what a development library happens to share, zod among it, so what is left out is decided here.
 */
export function billOfMaterials() {
  const flags = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const said = execFileSync('npm', flags, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 26,
  });
  const bill = JSON.parse(said);
  const wanted = runtimeIn(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const components = bill.components.filter((one) => wanted.has(one['bom-ref'])).map(named);
  const refs = new Set([bill.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
  return {
    ...bill,
    metadata: { ...bill.metadata, component: named(bill.metadata.component) },
    components,
    dependencies: bill.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
  };
}

/** `name@version` of everything in the lock file that is not for development alone. */
export function runtimeIn(lock) {
  const entries = Object.entries(lock.packages).filter(([path, { dev, link }]) => path && !dev && !link);
  return new Set(
    entries.map(([path, { name, version }]) => `${name ?? path.replace(/^.*node_modules\//, '')}@${version}`),
  );
}

/** npm calls our own packages by the folders they lie in. */
function named(component) {
  return { ...component, name: component['bom-ref'].replace(/@[^@]*$/, '') };
}
