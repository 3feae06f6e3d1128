import type { ProfileSource } from '@beian-assist/sdk/panel'
import { type Sample, samples } from './sample-data.ts'

/** Sample profiles, in memory only: gone with the panel. Two samples are versions of one client, so neither is "another filing". */
export function sampleProfiles(language: () => 'zh' | 'en', list: readonly Sample[] = samples): ProfileSource {
  return {
    list: async () => list.map((sample) => ({ id: sample.id, sample: true, ...sample[language()] })),
    get: async (id) => structuredClone(list.find((sample) => sample.id === id)?.filing),
    others: async () => [],
  }
}
