/** The embedding page's own form, as the panel asks for it. */

import type { FormPort } from '../types.ts'
import type { FormSource } from './ports.ts'

export function localSource(form: FormPort, provider: string | undefined): FormSource {
  return {
    connect: async () => ({
      form,
      place: {
        origin: '',
        host: location.host,
        punycode: false,
        fillAllowed: true,
        ...(provider === undefined ? {} : { provider }),
      },
    }),
    onChange: () => () => undefined,
  }
}
