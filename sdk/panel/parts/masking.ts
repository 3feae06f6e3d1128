/** Numbers of documents and telephones with all but the last three characters covered: for lists that stand open on a desk. */
const NUMBER =
  /(?<![0-9A-Za-z])(?:[0-9]{11,20}|[0-9]{14,17}[0-9Xx]|[0-9]{2,4}-[0-9]{7,8}|[0-9A-HJ-NP-RT-UW-Y]{18})(?![0-9A-Za-z])/g

export const maskNumbers = (text: string): string =>
  text.replace(NUMBER, (found) => '•'.repeat(found.length - 3) + found.slice(-3))

/** Fields that hold a number of a person or a document, whatever it looks like: a passport's has nine characters. */
const NUMBERED = /(?:certNumber|mobile|phone)$/i
const LEFT_OPEN = 3

/** The same for the value of a known field. */
export const maskValue = (field: string | undefined, value: string): string =>
  field !== undefined && NUMBERED.test(field) && value.length > LEFT_OPEN
    ? '•'.repeat(value.length - LEFT_OPEN) + value.slice(-LEFT_OPEN)
    : maskNumbers(value)

export const holdsNumber = (text: string): boolean => text.search(NUMBER) >= 0
