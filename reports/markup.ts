import { printable } from './printable';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Any value as text of an HTML or SVG element or quoted attribute. */
export function escapeMarkup(value: unknown): string {
  return printable(String(value)).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** The address when it is a web address, else undefined: `javascript:` and the like never become links. */
export function webAddress(address: string): string | undefined {
  return /^https?:\/\/[^\s]+$/i.test(address) ? address : undefined;
}
