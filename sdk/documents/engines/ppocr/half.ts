/** 16-bit floats (IEEE 754 binary16) and back, where no Float16Array is: half the bytes, 11 bits of each number. */

/** As the nearest that 16 bits can say, ties to the even one; what is too large for them becomes infinite. Not for NaN. */
export function halvesOf(values: Float32Array): Uint16Array {
  const words = new Uint32Array(values.buffer, values.byteOffset, values.length)
  const halves = new Uint16Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const exponent = Math.max(((words[i]! >>> 23) & 255) - 127, -14)
    const units = nearest(Math.abs(values[i]!) / 2 ** (exponent - 10))
    halves[i] = (words[i]! >>> 31) * 0x8000 + Math.min((exponent + 14) * 1024 + units, infinite)
  }
  return halves
}

const infinite = 0x7c00

function nearest(number: number): number {
  const below = Math.floor(number)
  const over = number - below
  return over > 0.5 || (over === 0.5 && below % 2 === 1) ? below + 1 : below
}

/** The same numbers in 32 bits, which loses nothing. Not for infinities and NaN. */
export function floatsOfHalves(halves: Uint16Array): Float32Array {
  const words = new Uint32Array(halves.length)
  for (let i = 0; i < halves.length; i++) words[i] = ((halves[i]! & 0x8000) << 16) | ((halves[i]! & 0x7fff) << 13)
  // Sign, exponent and fraction are at their places; only the exponent counts from elsewhere.
  const floats = new Float32Array(words.buffer)
  for (let i = 0; i < floats.length; i++) floats[i]! *= 2 ** 112
  return floats
}
