/** A port that writes for one client only: what the page holds is looked at again before every write. */
import { FormRefusal } from '../form-refusal.ts'
import type { ClientClaim, FormPort, PageScan } from '../types.ts'

/** `claim` judges the page as it was last looked at. */
export function guardClient(port: FormPort, claim: (page: PageScan) => ClientClaim | Promise<ClientClaim>): FormPort {
  let last: PageScan | undefined
  return {
    ...port,
    scan: async () => {
      last = await port.scan()
      return last
    },
    write: async (writes, options) => {
      last ??= await port.scan()
      const client = await claim(last)
      if (client.foreign > 0) throw new FormRefusal('other-client')
      return port.write(writes, { ...options, client })
    },
  }
}
