import type { EngineId } from '../reader.ts'
import { EngineError, type OcrEngine } from './engine.ts'

/** An engine by name, its files checked. `auto` = the best one whose files are there. */
export async function loadEngine(wanted: EngineId | OcrEngine, assets: string, worker?: string): Promise<OcrEngine> {
  if (typeof wanted !== 'string') return wanted
  if (wanted === 'ppocr') throw new EngineError('engine-missing', 'ppocr')
  const { tesseractEngine } = await import('./tesseract.ts')
  const { checkedTesseract } = await import('../assets.ts')
  return tesseractEngine(await checkedTesseract(assets, worker))
}
