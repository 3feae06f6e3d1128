/** One question to a worker that lives only for it: its memory, with whatever secret it was given, ends with the answer. */
export function askWorker<A>(
  start: () => Worker,
  question: unknown,
  transfer: Transferable[],
  patienceMs: number,
  name: string,
): Promise<A> {
  return new Promise<A>((resolve, reject) => {
    const worker = start()
    const end = (finish: () => void) => {
      clearTimeout(timer)
      worker.terminate()
      finish()
    }
    // A blocked wasm module or a starved machine never answers by itself.
    const timer = setTimeout(() => end(() => reject(new Error(`${name}-timeout`))), patienceMs)
    worker.onmessage = ({ data }: MessageEvent<A>) => end(() => resolve(data))
    worker.onerror = () => end(() => reject(new Error(`${name}-worker`)))
    worker.postMessage(question, transfer)
  })
}
