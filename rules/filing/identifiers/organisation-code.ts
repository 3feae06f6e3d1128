const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11714: eight characters and a check character, with or without the hyphen. */
export function isOrganisationCode(text: string): boolean {
  const code = text.toUpperCase()
  if (!/^[0-9A-Z]{8}-?[0-9X]$/.test(code)) return false
  let sum = 0
  for (let i = 0; i < 8; i++) {
    const char = code.charCodeAt(i)
    sum += WEIGHTS[i]! * (char < 58 ? char - 48 : char - 55)
  }
  const check = 11 - (sum % 11)
  return code.at(-1) === (check === 10 ? 'X' : check === 11 ? '0' : String(check))
}
