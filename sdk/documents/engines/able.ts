/** The smallest module with a SIMD instruction in it. */
const simdProbe = new Uint8Array([
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
])

/** Memory, in GB, below which the networks are left alone: they take up to 0.7. */
const leastMemory = 2

/** Whether this machine can run the networks: WebAssembly with SIMD, and memory as far as it is told. */
export function canRunNetworks(): boolean {
  if (typeof WebAssembly === 'undefined' || !WebAssembly.validate(simdProbe)) return false
  const memory = typeof navigator === 'undefined' ? undefined : (navigator as { deviceMemory?: number }).deviceMemory
  return memory === undefined || memory >= leastMemory
}
