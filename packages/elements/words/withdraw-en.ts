/** English words for taking back what was shared: for agencies that have a way for it. */
export const withdrawEn = {
  'receipt.title.withdrawn': 'Withdrawn',
  'receipt.withdrawn':
    'Done. If anything was shared with this code, its words are removed. We cannot see here whether there was anything.',
  withdraw: 'Withdraw',
  'withdraw.what': 'Take back what I shared',
  'withdraw.text': 'Its words are removed where they were sent to. What was already read cannot be un-read.',
  'withdraw.share':
    'Tick what your worker can see. Leave the rest. If you change your mind later, take it back with the code you get. What was already read cannot be un-read.',
  'withdraw.share@child':
    'This is yours. Tick what your worker can see, or tick nothing. If you change your mind later, take it back with the code you get.',
  'withdraw.check': 'Please look at the code again: four words and four digits.',
  'withdraw.stopped':
    'It is not sent any more. Whether some of it had arrived could not be asked. Please try again when you are online.',
  'withdraw.failed': 'This did not get through. Your code stays good. Please try again.',
} as const;
