import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/**
 * The public face as text: every exported declaration of every door, one file a door, so that a change of it is seen in review.
 * `npm run api`, after a build, writes them; a test fails where they differ.
 */
export function apiReports() {
  const { name, exports } = JSON.parse(readFileSync('package.json', 'utf8'));
  const doors = Object.entries(exports).filter(([, target]) => typeof target !== 'string');
  const paths = doors.map(([, { types }]) => resolve(types));
  const program = ts.createProgram(paths, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  });
  const told = new Map();
  const reports = doors.map(([door], index) => {
    const title = `${name}${door.slice(1)}`;
    return [fileOf(door), reportOf(program, paths[index], title, told)];
  });
  return Object.fromEntries([...reports, ['files', filesReport(exports)]]);
}

const fileOf = (door) => (door === '.' ? 'index' : door.slice(2).replaceAll('/', '-'));

/** What is exported, by name. A thing that an earlier door has told in full is named with that door. */
function reportOf(program, path, title, told) {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path);
  const module = source && checker.getSymbolAtLocation(source);
  const symbols = module ? checker.getExportsOfModule(module) : [];
  const lines = symbols
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .map((symbol) => declared(checker, symbol, title, told));
  return `# ${title}\n\n\`\`\`ts\n${lines.join('\n\n') || '// importing it registers; it exports nothing'}\n\`\`\`\n`;
}

function declared(checker, symbol, title, told) {
  const real = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const before = told.get(real);
  if (before) return `// ${symbol.name}: see ${before}`;
  told.set(real, title);
  return (real.declarations ?? []).map(plain).join('\n');
}

/** A declaration without its comments. */
function plain(declaration) {
  const whole = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });
  return inOneOrder(printer.printNode(ts.EmitHint.Unspecified, whole, whole.getSourceFile()));
}

/** TypeScript writes the members of an inferred enum in the order in which it met them, which differs from build to build. */
function inOneOrder(text) {
  const members = /(ZodMiniEnum<\{\n)([\s\S]*?)(\n\s*\}>)/g;
  return text.replace(members, (_, start, lines, end) => start + lines.split('\n').sort().join('\n') + end);
}

/** Doors that are files and no modules. */
function filesReport(exports) {
  const files = Object.entries(exports).filter(([, target]) => typeof target === 'string');
  return `# Doors that are files\n\n${files.map(([door, target]) => `- \`${door}\`: \`${target}\``).join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync('api', { recursive: true });
  for (const file of readdirSync('api')) if (file.endsWith('.api.md')) rmSync(`api/${file}`);
  for (const [name, text] of Object.entries(apiReports())) writeFileSync(`api/${name}.api.md`, text);
  console.log(`api/: ${Object.keys(apiReports()).length} files`);
}
