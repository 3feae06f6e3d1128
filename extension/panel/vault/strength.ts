/** How hard a passphrase is to guess, judged by zxcvbn on this machine; its word lists are loaded with the first letter typed. */
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** 0 and 1: guessed in no time; 2: in hours; 3: withstands a stolen file for long; 4: out of reach. */
export type Strength = 0 | 1 | 2 | 3 | 4

/** Longer is not stronger for the meter, and takes it long. */
const JUDGED_CHARACTERS = 64

let judge: Promise<ZxcvbnFactory> | undefined

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, { dictionary, adjacencyGraphs }] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
  ])
  return new Factory({ dictionary, graphs: adjacencyGraphs, maxLength: JUDGED_CHARACTERS })
}

export async function strengthOf(passphrase: string): Promise<Strength> {
  judge ??= load()
  return (await judge).check(passphrase.normalize('NFKC').slice(0, JUDGED_CHARACTERS)).score
}
