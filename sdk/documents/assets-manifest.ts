import type { Asset } from './assets.ts'

/** Files to ship, with the hashes they are checked against. Data. */
export const tesseractAssets: readonly Asset[] = [
  {
    file: 'worker.min.js',
    from: 'tesseract.js/dist/worker.min.js',
    sha256: '576b7df7e3393e137e51849357c9adb53fe7ac1bb69bfa06cf3d61520f182c6d',
    bytes: 111307,
  },
  {
    file: 'tesseract-core-simd-lstm.js',
    from: 'tesseract.js-core/tesseract-core-simd-lstm.js',
    sha256: 'e48e2f02ddae3716c8dd24bf41cd290d4efa96892d689cdc4013c2545d63f469',
    bytes: 89271,
  },
  {
    file: 'tesseract-core-simd-lstm.wasm',
    from: 'tesseract.js-core/tesseract-core-simd-lstm.wasm',
    sha256: '34e8d50cac216427d86bf397d610fdd9f49492539bbcdfbfccc4eda20c810bea',
    bytes: 2857601,
  },
  {
    file: 'lang/chi_sim.traineddata.gz',
    from: '@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz',
    sha256: 'b8a23f10c7de500891eb458a8adc9cc58ab7f242f08b7d149f5e9aea4ad5db7c',
    bytes: 1718768,
  },
]
