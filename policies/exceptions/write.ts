import { isSeq, parseDocument } from 'yaml';

/** An entry as it is written: the keys of exceptions.yaml. */
export type WrittenException = Readonly<Record<string, string>>;

const header = `# Accepted risks. Each entry has an end; after it the finding counts again. See docs/exceptions.md.
exceptions: []
`;

/**
 * The text of exceptions.yaml with one more entry at its end; comments and order stay.
 *
 * @param before the text so far, undefined for a new file
 */
export function exceptionsText(before: string | undefined, entry: WrittenException): string {
  const document = parseDocument(before === undefined || before.trim() === '' ? header : before);
  const list = document.get('exceptions');
  if (isSeq(list)) {
    list.flow = false;
    list.add(document.createNode(entry));
  } else document.set('exceptions', document.createNode([entry]));
  return document.toString({ lineWidth: 100 });
}
