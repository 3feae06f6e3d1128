import { signal } from '@preact/signals'
import type { Fitted } from '../../documents/pack/index.ts'
import type { AppFeatures, KeyForms, PackageProblem } from '../../documents/packages/index.ts'
import type { DocumentTools, LoadTools } from './tools.ts'

export interface ReadPackageFile {
  readonly id: number
  readonly fileName: string
  readonly features?: AppFeatures
  readonly problem?: PackageProblem
  readonly icon?: Fitted | null
  /** Of each signer, in their order. */
  readonly keys?: readonly KeyForms[]
  /** The signer the user files. */
  readonly signer: number
}

/** Packages read in this session; they go with the panel. */
export function createPackageList(load: LoadTools) {
  const list = signal<readonly ReadPackageFile[]>([])
  let next = 1
  let tools: DocumentTools | undefined

  const change = (id: number, update: Partial<ReadPackageFile>): void => {
    list.value = list.value.map((entry) => (entry.id === id ? { ...entry, ...update } : entry))
  }

  async function read(file: File): Promise<void> {
    const id = next++
    list.value = [...list.value, { id, fileName: file.name, signer: 0 }]
    tools ??= await load()
    const outcome = await tools.readPackage(file)
    if (!outcome.ok) return change(id, { problem: outcome.problem })
    const { features } = outcome
    const keys = features.signers.map(({ certificate }) => tools!.keyForms(certificate))
    const fitted = features.icon && (await tools.iconFile(features.icon, tools.decodeInBrowser, tools.encodeInBrowser))
    change(id, { features, keys, icon: fitted?.ok ? fitted.fitted : null })
  }

  return {
    list,
    read,
    change,
    withColons: (hex: string): string => tools?.withColons(hex) ?? hex,
    drop: (id: number) => {
      list.value = list.value.filter((entry) => entry.id !== id)
    },
  }
}

export type PackageList = ReturnType<typeof createPackageList>
