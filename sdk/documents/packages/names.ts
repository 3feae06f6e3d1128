const PREFERRED = [/^zh(?:-Hans)?-CN$/i, /^zh(?:-Hans)?$/i, /^$/, /^zh/i, /^en/i]

/** The name for filing: Chinese of the mainland first, then the default, then whatever there is. */
export function bestName(names: Readonly<Record<string, string>>): string {
  const tags = Object.keys(names)
  for (const pattern of PREFERRED) {
    const tag = tags.find((one) => pattern.test(one) && names[one]?.trim())
    if (tag !== undefined) return names[tag]!.trim()
  }
  return (
    Object.values(names)
      .map((name) => name.trim())
      .find((name) => name !== '') ?? ''
  )
}
