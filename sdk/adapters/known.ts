/** The adapters that are shipped. */
import type { Adapter } from './adapter.ts'
import aliyun from './aliyun.json' with { type: 'json' }
import baidu from './baidu.json' with { type: 'json' }
import huawei from './huawei.json' with { type: 'json' }
import jdcloud from './jdcloud.json' with { type: 'json' }
import { adapterAt } from './match.ts'
import tencent from './tencent.json' with { type: 'json' }
import volcengine from './volcengine.json' with { type: 'json' }

/** One JSON file each; `adapter.schema.json` says what may stand in them. */
export const adapters = [huawei, aliyun, tencent, baidu, volcengine, jdcloud] as readonly Adapter[]

/**
 * Origins on which the engine may write without the user having allowed the site: filing consoles that a provider's own
 * page or documentation names. Where nothing vouches for an origin, the user is asked once.
 */
export const adapterOrigins: readonly string[] = adapters.flatMap(({ origins }) =>
  origins.filter(({ path, verifiedOn }) => path === undefined && verifiedOn !== 'nothing').map(({ origin }) => origin),
)

/** Adapter of an address, among those that are shipped. */
export const adapterOf = (address: string): Adapter | undefined => adapterAt(address, adapters)

/** Provider (value of the enumeration `providers`) whose console has this address. */
export const providerOfOrigin = (address: string): string | undefined => adapterOf(address)?.provider
