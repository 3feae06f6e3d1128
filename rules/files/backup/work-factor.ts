/** scrypt at 2^18: 256 MiB and about a second, what OWASP asks for and `age` itself uses. */
export const WORK_FACTOR = 18
