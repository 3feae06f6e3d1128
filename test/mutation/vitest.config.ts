/** The tests that mutants of the doors and of the port’s two ends are shown to, see `stryker*.json`. */
import { defineConfig } from 'vitest/config'
import base from '../vitest.config.ts'

export default defineConfig({
  resolve: base.resolve ?? {},
  test: {
    environment: 'node',
    include: ['extension/{access,bridge}/*.test.ts'],
  },
})
