import { parseAst } from 'rollup/parseAst';

/**
 * Rollup plugin: white space between tags in `html`, `svg` and `css` templates is for people who read the source. Runs of
 * it become one space, which is what a browser makes of it; comments in styles go.
 */
export function collapseTemplates() {
  return {
    name: 'collapse-templates',
    transform(code, id) {
      if (!id.includes('/dist/elements/')) return null;
      const cuts = [];
      visit(parseAst(code), (node) => {
        if (node.type !== 'TaggedTemplateExpression' || !['html', 'svg', 'css'].includes(node.tag.name)) return;
        for (const quasi of node.quasi.quasis) cuts.push([quasi.start, quasi.end, node.tag.name]);
      });
      cuts.sort((a, b) => b[0] - a[0]);
      let out = code;
      for (const [start, end, tag] of cuts)
        out = out.slice(0, start) + collapse(out.slice(start, end), tag) + out.slice(end);
      return { code: out, map: null };
    },
  };
}

function collapse(text, tag) {
  const single = text.replace(/\s+/g, ' ');
  // Beside a gap too: a space right inside a tag is nothing to anybody, one between two words stays.
  if (tag !== 'css')
    return single
      .replace(/> </g, '><')
      .replace(/(<[a-z][^<>]*>) $/, '$1')
      .replace(/^ <\//, '</');
  const bare = single.replace(/\/\*.*?\*\//g, '');
  return bare.replace(/\s*([{};:,>])\s*/g, (all, mark) => (mark === ':' ? all.trimEnd() : mark)).replace(/;}/g, '}');
}

function visit(node, meet) {
  if (typeof node !== 'object' || node === null) return;
  if (Array.isArray(node)) {
    for (const one of node) visit(one, meet);
    return;
  }
  if (typeof node.type === 'string') meet(node);
  for (const key of Object.keys(node)) if (key !== 'loc') visit(node[key], meet);
}
