const format = new Intl.NumberFormat('en-US');

/** `1,234`. */
export function grouped(count: number): string {
  return format.format(count);
}

/** `1 account`, `8 accounts`, `2 policies`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${grouped(count)} ${count === 1 ? singular : plural}`;
}
