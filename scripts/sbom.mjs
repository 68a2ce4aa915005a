import { mkdirSync, writeFileSync } from 'node:fs';
import { billOfMaterials } from './bill-of-materials.mjs';

/** Writes the software bill of materials, and says what is in it. */
const OUT = '.reports/sbom.cdx.json';
const bill = billOfMaterials();
mkdirSync('.reports', { recursive: true });
writeFileSync(OUT, `${JSON.stringify(bill, null, 2)}\n`);
for (const { name, version, licenses } of bill.components)
  console.log(`${name} ${version}: ${licenses.map(({ license }) => license.id).join(', ')}`);
console.log(`\n${bill.components.length} components, CycloneDX ${bill.specVersion}: ${OUT}`);
