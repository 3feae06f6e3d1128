const NAME =
  /^(?:icp|ba|beian)?[-_]?(?:order|apply|application|filing|record|task|flow|req|request|biz)[-_]?(?:id|no|num|number|code|sn)$/i
const VALUE = /^[A-Za-z0-9_-]{4,64}$/

/** Number of the order that an address names, in its query or behind the `#`. */
export function orderOf(address: string | undefined): string | undefined {
  if (address === undefined || address.length > 4000 || !URL.canParse(address)) return undefined
  const { search, hash } = new URL(address)
  const behind = hash.includes('?') ? hash.slice(hash.indexOf('?')) : ''
  for (const part of [search, behind]) {
    for (const [name, value] of new URLSearchParams(part)) if (NAME.test(name) && VALUE.test(value)) return value
  }
  return undefined
}
