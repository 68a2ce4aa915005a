import { faultsOfReceiptWords, RECEIPT_WORDS } from '../../core/receipt-words.js';
import { error, warning, type Finding } from '../check-guide/finding.js';
import { howFar } from '../how-far.js';

/** What to look at in the words for receipt codes, and that there are none where there are none. */
export function receiptFindings({ words, receiptWords }: Record<string, unknown>): Finding[] {
  const misplaced = typeof words === 'object' && words !== null && Object.hasOwn(words, RECEIPT_WORDS);
  if (misplaced)
    return [error('wrong-form', `/words/${RECEIPT_WORDS}`, 'Words for receipt codes come as a list, "receiptWords".')];
  if (receiptWords === undefined)
    return [
      warning(
        'receipt-words-missing',
        '/receiptWords',
        'There are no words for receipt codes. Who shares something gets a code of four English words.',
      ),
    ];
  const faults = faultsOfReceiptWords(receiptWords);
  if (faults.length === 0) return alike(receiptWords as string[]);
  return faults.map(({ path, message }) =>
    error('receipt-words', `/receiptWords${path}`, `${message.charAt(0).toUpperCase()}${message.slice(1)}.`),
  );
}

/** Codes are read aloud and copied by hand: a word that is one letter from another is easily taken for it. */
function alike(list: readonly string[]): Finding[] {
  return list.flatMap((word, index) => {
    const other = list.slice(0, index).find((one) => howFar(one, word) === 1);
    if (other === undefined) return [];
    return [warning('receipt-words-alike', `/receiptWords/${index}`, `"${word}" is one letter from "${other}".`)];
  });
}
