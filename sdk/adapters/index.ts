import type { Adapter } from './adapter.ts'
import { aliyun } from './aliyun.ts'
import { huawei } from './huawei.ts'

export type { Adapter, Locator } from './adapter.ts'

export const adapters: readonly Adapter[] = [huawei, aliyun]

/** Origins on which the engine may write without the user having allowed the site: the providers' own filing consoles. */
export const adapterOrigins: readonly string[] = adapters.flatMap(({ origins }) => origins)

/** Adapter of an origin (`https://host[:port]`), compared as a whole. */
export const adapterOf = (origin: string): Adapter | undefined =>
  adapters.find(({ origins }) => origins.includes(origin))

/** Provider (value of the enumeration `providers`) whose console has this origin. */
export const providerOfOrigin = (origin: string): string | undefined => adapterOf(origin)?.provider
