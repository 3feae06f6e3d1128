/** Whether a typed value and one that was read say the same: width, case and spaces are writing, not content. */
export function sameText(typed: unknown, read: unknown): boolean {
  const plain = (value: unknown): string => String(value).normalize('NFKC').replace(/\s+/g, '').toUpperCase()
  return plain(typed) === plain(read)
}
