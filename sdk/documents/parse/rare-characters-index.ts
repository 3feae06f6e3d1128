import { rareCharacters } from './rare-characters.ts'

let index: Map<string, readonly string[]> | null = null

/** Rare characters that are read as this one, because the networks do not know them; the most alike first. */
export function rareLike(ch: string): readonly string[] {
  index ??= new Map(
    rareCharacters.flatMap((line) => line.split(' ').map((group) => [group[0]!, [...group].slice(1)] as const)),
  )
  return index.get(ch) ?? []
}
