/**
 * Rollup plugin: the words of the receipt codes stand in order, so each one is written as how many letters it shares with
 * the one before it, and the rest. People who read the source see the words.
 */
export function packWords() {
  return {
    name: 'pack-words',
    transform(code, id) {
      if (!/\/receipt-words\/\w+\.js$/.test(id)) return null;
      const [, name] = /export const (\w+)/.exec(code);
      const [, list] = /'([a-z ]+)'\.split/.exec(code);
      let before = '';
      const packed = list.split(' ').map((word) => {
        let shared = 0;
        while (shared < 9 && shared < before.length && before[shared] === word[shared]) shared += 1;
        before = word;
        return shared + word.slice(shared);
      });
      return {
        code: `let last = '';
export const ${name} = '${packed.join('')}'.match(/\\d\\D+/g).map((word) => (last = last.slice(0, word[0]) + word.slice(1)));`,
        map: null,
      };
    },
  };
}
