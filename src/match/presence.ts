/** Which symbols stand in the sentence at hand; emptied in no time by counting on. */
export class Presence {
  private readonly stamps: Uint32Array
  private stamp = 1

  /** Room for symbols below `count`. */
  constructor(count: number) {
    this.stamps = new Uint32Array(count)
  }

  clear() {
    this.stamp++
  }

  add(symbol: number) {
    this.stamps[symbol] = this.stamp
  }

  /** Whether all of some symbols stand there. */
  hasAll(symbols: readonly number[]): boolean {
    for (let at = 0; at < symbols.length; at++) {
      if (this.stamps[symbols[at]!] !== this.stamp) return false
    }
    return true
  }
}
