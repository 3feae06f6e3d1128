/** `websites[0].owner.mobile` → `owner.mobile`; `websites[0].domains[1].name` → `website.domains[].name`. */
export function fieldOf(path: string): string {
  const named = path
    .replace(/^(?:websites|apps)\[\d+\]\.owner\./, 'owner.')
    .replace(/^websites\[\d+\]\./, 'website.')
    .replace(/^apps\[\d+\]\./, 'app.')
    .replace(/\[\d+\]/g, '[]')
  return /^website\.(?:contentTypes|languages)$/.test(named) ? `${named}[]` : named
}

/** Value of a filing at a field path; undefined where nothing is. */
export function at(filing: unknown, path: string): unknown {
  return path
    .replace(/\[(\d+)\]/g, '.$1')
    .replace(/\[\]$/, '')
    .split('.')
    .reduce<unknown>(
      (value, key) => (value && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined),
      filing,
    )
}
