/** Texts of one area in every language. A language is loaded when it is first spoken: nobody downloads the one they do not read. */
import type { Locale } from '@beian-assist/rules'

type Words<K extends string> = Readonly<Record<K, string>>
export type TextValues = Readonly<Record<string, string | number>>

interface Part {
  has(locale: Locale): boolean
  load(locale: Locale): Promise<void>
}

/** `{name}` replaced from `values`, `{name|item|items}` by the word for one or for any other number; a name without a value stays visible. */
export const filled = (text: string, values: TextValues): string =>
  text.replace(/\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g, (whole, name: string, one?: string, other?: string) =>
    String((other === undefined ? values[name] : Number(values[name]) === 1 ? one : other) ?? whole),
  )

/** Every catalogue that a loaded module speaks from. */
const parts = new Set<Part>()

export interface Catalogue<K extends string> {
  /** The text for `key` with `{name}` replaced from `values`; a name without a value stays visible. */
  text(locale: Locale, key: K, values?: TextValues): string
  /** There is a text of this name. Known once a language is loaded. */
  isKey(key: string): key is K
}

/** `sources`: how each language is had, by dynamic import. */
export function catalogue<K extends string>(sources: Readonly<Record<Locale, () => Promise<Words<K>>>>): Catalogue<K> {
  const spoken = new Map<Locale, Words<K>>()
  parts.add({
    has: (locale) => spoken.has(locale),
    load: async (locale) => {
      if (!spoken.has(locale)) spoken.set(locale, await sources[locale]())
    },
  })
  const anyOther = (): Words<K> | undefined => spoken.values().next().value
  return {
    text: (locale, key, values = {}) => {
      // A text in the other language is better than none.
      const found = (spoken.get(locale) ?? anyOther())?.[key] ?? key
      return filled(found, values)
    },
    isKey: (key): key is K => Object.hasOwn(anyOther() ?? {}, key),
  }
}

/** Every catalogue that is in use has its texts in this language. */
export const speaks = (locale: Locale): boolean => [...parts].every((part) => part.has(locale))

/** Loads this language for every catalogue in use. Rejects when a file of it cannot be had; a later call tries again. */
export async function loadLanguage(locale: Locale): Promise<void> {
  // A part of the panel that arrives meanwhile brings a catalogue of its own.
  while (!speaks(locale)) await Promise.all([...parts].map((part) => part.load(locale)))
  spokenHere.add(locale)
}

const spokenHere = new Set<Locale>()

/** Gives catalogues that came with a part loaded just now the languages that are spoken here. */
export async function catchUp(): Promise<void> {
  for (const locale of spokenHere) await loadLanguage(locale)
}
