import type { Kind } from './shape.ts'

/** A shape as the small build writes it: keys apart by blanks with what they hold after `:`, a text where nothing is said. */
export const unpackShape = (text: string): Readonly<Record<string, Kind>> =>
  Object.fromEntries(
    text.split(' ').map((leaf) => {
      const [key, kind = 'text'] = leaf.split(':')
      return [key, kind as Kind] as const
    }),
  )
