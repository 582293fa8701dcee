// Generated from the table of operations by `npm run -s generate:kernels`; do not edit.
// @ts-nocheck
import { erf, erfc } from "../operations/erf";
import { decay, tanh } from "../operations/own-functions";
import type { WideNode } from "../tape/tape-type";

/*
 * Passes over the first `end` numbers of a list of steps (see `tape/steps.ts`), one case for each kind. They read one
 * list and as few arrays as there can be: at each read an engine looks anew what kind of array it has before it.
 */
type Wide = readonly (WideNode | undefined)[];

/** Computes values. */
export function forwardSteps(steps: Int32Array, end: number, v: Float64Array, wide: Wide): void {
  for (let k = 0; k < end; k += 4) {
    const i = steps[k + 1], p = steps[k + 2], q = steps[k + 3];
    switch (steps[k]) {
      case 1: { const a = v[p]; const b = v[q]; v[i] = a + b; break; } // add
      case 2: { const a = v[p]; const b = v[q]; v[i] = a - b; break; } // sub
      case 3: { const a = v[p]; const b = v[q]; v[i] = a * b; break; } // mul
      case 4: { const a = v[p]; const b = v[q]; v[i] = a / b; break; } // div
      case 5: { const a = v[p]; v[i] = -a; break; } // neg
      case 6: { const a = v[p]; const b = v[q]; v[i] = (b === 2) ? (a * a) : ((b === 3) ? ((a * a) * a) : ((b === 1) ? a : ((b === (-1)) ? (1 / a) : ((b === 0.5) ? Math.sqrt(a) : ((b === (-0.5)) ? (1 / Math.sqrt(a)) : ((b === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b) : ((a === 1) ? 1 : Math.pow(a, b))))))))); break; } // pow
      case 7: { const a = v[p]; v[i] = Math.exp(a); break; } // exp
      case 8: { const a = v[p]; v[i] = Math.log(a); break; } // ln
      case 9: { const a = v[p]; v[i] = Math.log2(a); break; } // log2
      case 10: { const a = v[p]; v[i] = Math.log10(a); break; } // log10
      case 11: { const a = v[p]; const b = v[q]; v[i] = Math.log(a) / Math.log(b); break; } // log
      case 12: { const a = v[p]; v[i] = Math.sqrt(a); break; } // sqrt
      case 13: { const a = v[p]; v[i] = Math.cbrt(a); break; } // cbrt
      case 14: { const a = v[p]; const b = v[q]; v[i] = (b === 2) ? Math.sqrt(a) : ((b === 3) ? Math.cbrt(a) : (((b !== 0) && (Math.abs(b) < Infinity)) ? (((a < 0) && ((b - (2 * Math.floor(b / 2))) === 1)) ? (-(((1 / b) === 2) ? (a * a) : (((1 / b) === 3) ? (-((a * a) * a)) : (((1 / b) === 1) ? (-a) : (((1 / b) === (-1)) ? (-(1 / a)) : (((1 / b) === 0.5) ? Math.sqrt(-a) : (((1 / b) === (-0.5)) ? (1 / Math.sqrt(-a)) : (((1 / b) === (-2)) ? ((1 / a) / a) : (((-a) === 2.718281828459045) ? Math.exp(1 / b) : (((-a) === 1) ? 1 : Math.pow(-a, 1 / b))))))))))) : (((1 / b) === 2) ? (a * a) : (((1 / b) === 3) ? ((a * a) * a) : (((1 / b) === 1) ? a : (((1 / b) === (-1)) ? (1 / a) : (((1 / b) === 0.5) ? Math.sqrt(a) : (((1 / b) === (-0.5)) ? (1 / Math.sqrt(a)) : (((1 / b) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(1 / b) : ((a === 1) ? 1 : Math.pow(a, 1 / b))))))))))) : NaN)); break; } // root
      case 15: { const a = v[p]; v[i] = Math.sin(a); break; } // sin
      case 16: { const a = v[p]; v[i] = Math.cos(a); break; } // cos
      case 17: { const a = v[p]; v[i] = Math.tan(a); break; } // tan
      case 18: { const a = v[p]; v[i] = Math.asin(a); break; } // asin
      case 19: { const a = v[p]; v[i] = Math.acos(a); break; } // acos
      case 20: { const a = v[p]; v[i] = Math.atan(a); break; } // atan
      case 21: { const a = v[p]; const b = v[q]; v[i] = Math.atan2(a, b); break; } // atan2
      case 22: { const a = v[p]; v[i] = tanh(a); break; } // tanh
      case 23: { const a = v[p]; v[i] = (a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a); break; } // sigmoid
      case 24: { const a = v[p]; v[i] = Math.max(a, 0); break; } // relu
      case 25: { const a = v[p]; v[i] = Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a))); break; } // softplus
      case 26: { const a = v[p]; const b = v[q]; v[i] = (a > 0) ? a : (b * a); break; } // leaky_relu
      case 27: { const a = v[p]; const b = v[q]; v[i] = (a > 0) ? a : (b * Math.expm1(a)); break; } // elu
      case 28: { const a = v[p]; v[i] = (a < (-40)) ? 0 : (a * (erfc(-(a * 0.7071067811865476)) / 2)); break; } // gelu
      case 29: { const a = v[p]; v[i] = (a < (-746)) ? 0 : (a * ((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a))); break; } // silu
      case 30: { const a = v[p]; v[i] = erf(a); break; } // erf
      case 31: { const a = v[p]; v[i] = Math.abs(a); break; } // abs
      case 32: { const a = v[p]; v[i] = Math.sign(a); break; } // sign
      case 33: { const a = v[p]; v[i] = (a > 0) ? 1 : ((a <= 0) ? 0 : NaN); break; } // step
      case 34: { const a = v[p]; const b = v[q]; v[i] = (a === b) ? 1 : (((a < b) || (a > b)) ? 0 : NaN); break; } // equal
      case 35: { const a = v[p]; v[i] = Math.sinh(a); break; } // sinh
      case 36: { const a = v[p]; v[i] = Math.cosh(a); break; } // cosh
      case 37: { const a = v[p]; v[i] = Math.asinh(a); break; } // asinh
      case 38: { const a = v[p]; v[i] = Math.acosh(a); break; } // acosh
      case 39: { const a = v[p]; v[i] = Math.atanh(a); break; } // atanh
      case 40: { const a = v[p]; const b = v[q]; const s0 = a - b; v[i] = s0 * s0; break; } // squared_error
      case 41: { const a = v[p]; const b = v[q]; v[i] = Math.abs(a - b); break; } // absolute_error
      case 42: { const a = v[p]; const b = v[q]; v[i] = ((b - 1) * Math.max(Math.log1p(-a), -100)) - (b * Math.max(Math.log(a), -100)); break; } // bce
      case 43: { const a = v[p]; const b = v[q]; v[i] = ((a > 0) ? (a * (1 - b)) : (-(a * b))) + Math.log1p(Math.exp(-Math.abs(a))); break; } // bce_logits
      case 44: { const a = v[p]; const b = v[q]; v[i] = Math.max(1 - (b * a), 0); break; } // hinge
      case 45: { const a = v[p]; const b = v[q]; v[i] = (b === 2) ? (a * a) : ((b === 3) ? ((a * a) * a) : ((b === 1) ? a : ((b === (-1)) ? (1 / a) : ((b === 0.5) ? Math.sqrt(a) : ((b === (-0.5)) ? (1 / Math.sqrt(a)) : ((b === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b) : ((a === 1) ? 1 : Math.pow(a, b))))))))); break; } // powc
      case 46: { const a = v[p]; v[i] = a * a; break; } // pow2
      case 47: { const a = v[p]; v[i] = (a * a) * a; break; } // pow3
      case 48: { const a = v[p]; v[i] = a; break; } // pow1
      case 49: { const a = v[p]; v[i] = Math.sqrt(a); break; } // pow0.5
      case 50: { const a = v[p]; v[i] = 1 / a; break; } // pow-1
      default: wide[i]?.forward();
    }
  }
}

/** Sends gradients on from the nodes to their inputs, last step first. */
export function backwardSteps(steps: Int32Array, end: number, v: Float64Array, g: Float64Array, wide: Wide): void {
  for (let k = end - 4; k >= 0; k -= 4) {
    const i = steps[k + 1], p = steps[k + 2], q = steps[k + 3];
    switch (steps[k]) {
      case 1: { const d = g[i]; g[p] += d; g[q] += d; break; } // add
      case 2: { const d = g[i]; g[p] += d; g[q] -= d; break; } // sub
      case 3: { const a = v[p]; const b = v[q]; const d = g[i]; g[p] += d * b; g[q] += d * a; break; } // mul
      case 4: { const b = v[q]; const y = v[i]; const d = g[i]; g[p] += d * (1 / b); g[q] -= d * (y / b); break; } // div
      case 5: { const d = g[i]; g[p] -= d; break; } // neg
      case 6: { const a = v[p]; const b = v[q]; const y = v[i]; const d = g[i]; g[p] += d * ((b === 0) ? 0 : (b * (((b - 1) === 2) ? (a * a) : (((b - 1) === 3) ? ((a * a) * a) : (((b - 1) === 1) ? a : (((b - 1) === (-1)) ? (1 / a) : (((b - 1) === 0.5) ? Math.sqrt(a) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(a)) : (((b - 1) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b - 1) : ((a === 1) ? 1 : Math.pow(a, b - 1)))))))))))); g[q] += d * (((a === 0) && (b >= 0)) ? 0 : ((a === 2.718281828459045) ? y : (y * Math.log(a)))); break; } // pow
      case 7: { const y = v[i]; const d = g[i]; g[p] += d * y; break; } // exp
      case 8: { const a = v[p]; const d = g[i]; g[p] += d * ((a < 0) ? NaN : (1 / a)); break; } // ln
      case 9: { const a = v[p]; const d = g[i]; g[p] += d * ((a < 0) ? NaN : (1 / (a * 0.6931471805599453))); break; } // log2
      case 10: { const a = v[p]; const d = g[i]; g[p] += d * ((a < 0) ? NaN : (1 / (a * 2.302585092994046))); break; } // log10
      case 11: { const a = v[p]; const b = v[q]; const y = v[i]; const d = g[i]; const s0 = Math.log(b); g[p] += d * (((a < 0) || (b < 0)) ? NaN : (1 / (a * s0))); g[q] -= d * (y / (b * s0)); break; } // log
      case 12: { const y = v[i]; const d = g[i]; g[p] += d * (0.5 / y); break; } // sqrt
      case 13: { const y = v[i]; const d = g[i]; g[p] += d * (1 / ((3 * y) * y)); break; } // cbrt
      case 14: { const a = v[p]; const b = v[q]; const y = v[i]; const d = g[i]; g[p] += d * ((b === 1) ? 1 : ((a === Infinity) ? ((b > 1) ? 0 : Infinity) : (1 / (b * (((b - 1) === 2) ? (y * y) : (((b - 1) === 3) ? ((y * y) * y) : (((b - 1) === 1) ? y : (((b - 1) === (-1)) ? (1 / y) : (((b - 1) === 0.5) ? Math.sqrt(y) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(y)) : (((b - 1) === (-2)) ? ((1 / y) / y) : ((y === 2.718281828459045) ? Math.exp(b - 1) : ((y === 1) ? 1 : Math.pow(y, b - 1)))))))))))))); g[q] += d * (((a === 0) && (b > 0)) ? 0 : (-((y * Math.log(a)) / (b * b)))); break; } // root
      case 15: { const a = v[p]; const d = g[i]; g[p] += d * Math.cos(a); break; } // sin
      case 16: { const a = v[p]; const d = g[i]; g[p] -= d * Math.sin(a); break; } // cos
      case 17: { const y = v[i]; const d = g[i]; g[p] += d * (1 + (y * y)); break; } // tan
      case 18: { const a = v[p]; const d = g[i]; g[p] += d * (1 / Math.sqrt((1 - a) * (1 + a))); break; } // asin
      case 19: { const a = v[p]; const d = g[i]; g[p] += d * ((-1) / Math.sqrt((1 - a) * (1 + a))); break; } // acos
      case 20: { const a = v[p]; const d = g[i]; g[p] += d * (1 / (1 + (a * a))); break; } // atan
      case 21: { const a = v[p]; const b = v[q]; const d = g[i]; const s0 = Math.abs(b); const s1 = Math.abs(a); g[p] += d * ((s0 > s1) ? ((1 / b) / (1 + ((a / b) * (a / b)))) : (((b / a) / a) / (1 + ((b / a) * (b / a))))); g[q] -= d * ((s1 > s0) ? ((1 / a) / (1 + ((b / a) * (b / a)))) : (((a / b) / b) / (1 + ((a / b) * (a / b))))); break; } // atan2
      case 22: { const a = v[p]; const y = v[i]; const d = g[i]; const s0 = Math.abs(y); g[p] += d * ((s0 < 0.75) ? (1 - (y * y)) : ((decay(a) * (1 + s0)) * (1 + s0))); break; } // tanh
      case 23: { const a = v[p]; const y = v[i]; const d = g[i]; g[p] += d * ((y < 0.75) ? (y * (1 - y)) : ((y * y) * Math.exp(-a))); break; } // sigmoid
      case 24: { const a = v[p]; const d = g[i]; g[p] += d * ((a > 0) ? 1 : 0); break; } // relu
      case 25: { const a = v[p]; const d = g[i]; g[p] += d * ((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)); break; } // softplus
      case 26: { const a = v[p]; const b = v[q]; const d = g[i]; const s0 = a > 0; g[p] += d * (s0 ? 1 : b); g[q] += d * (s0 ? 0 : a); break; } // leaky_relu
      case 27: { const a = v[p]; const b = v[q]; const d = g[i]; const s0 = a > 0; g[p] += d * (s0 ? 1 : (b * Math.exp(a))); g[q] += d * (s0 ? 0 : Math.expm1(a)); break; } // elu
      case 28: { const a = v[p]; const d = g[i]; g[p] += d * ((Math.abs(a) > 40) ? ((a > 0) ? 1 : 0) : ((erfc(-(a * 0.7071067811865476)) / 2) + ((a * Math.exp(-((a * a) / 2))) / Math.sqrt(6.283185307179586)))); break; } // gelu
      case 29: { const a = v[p]; const y = v[i]; const d = g[i]; g[p] += d * ((a > 746) ? 1 : (((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)) + (y * (((-a) > (-709)) ? (1 / (1 + Math.exp(a))) : Math.exp(-a))))); break; } // silu
      case 30: { const a = v[p]; const d = g[i]; g[p] += d * ((2 / Math.sqrt(3.141592653589793)) * Math.exp(-(a * a))); break; } // erf
      case 31: { const a = v[p]; const d = g[i]; g[p] += d * (Math.sign(a) + 0); break; } // abs
      case 32: { const d = g[i]; g[p] += d * 0; break; } // sign
      case 33: { const d = g[i]; g[p] += d * 0; break; } // step
      case 34: { const d = g[i]; const s0 = d * 0; g[p] += s0; g[q] += s0; break; } // equal
      case 35: { const a = v[p]; const d = g[i]; g[p] += d * Math.cosh(a); break; } // sinh
      case 36: { const a = v[p]; const d = g[i]; g[p] += d * Math.sinh(a); break; } // cosh
      case 37: { const a = v[p]; const d = g[i]; const s0 = Math.abs(a); g[p] += d * ((s0 < 100000000) ? (1 / Math.sqrt(1 + (a * a))) : (1 / s0)); break; } // asinh
      case 38: { const a = v[p]; const d = g[i]; g[p] += d * (1 / (Math.sqrt(a - 1) * Math.sqrt(a + 1))); break; } // acosh
      case 39: { const a = v[p]; const d = g[i]; g[p] += d * (1 / ((1 - a) * (1 + a))); break; } // atanh
      case 40: { const a = v[p]; const b = v[q]; const d = g[i]; g[p] += d * (2 * (a - b)); g[q] += d * (2 * (b - a)); break; } // squared_error
      case 41: { const a = v[p]; const b = v[q]; const d = g[i]; g[p] += d * Math.sign(a - b); g[q] += d * Math.sign(b - a); break; } // absolute_error
      case 42: { const a = v[p]; const b = v[q]; const d = g[i]; const s0 = a - b; g[p] += d * (((a < 3.7e-44) || (a === 1)) ? (s0 / 1e-12) : (s0 / (a * (1 - a)))); g[q] += d * (Math.max(Math.log1p(-a), -100) - Math.max(Math.log(a), -100)); break; } // bce
      case 43: { const a = v[p]; const b = v[q]; const d = g[i]; g[p] += d * ((a > 0) ? ((1 - b) - (((-a) > (-709)) ? (1 / (1 + Math.exp(a))) : Math.exp(-a))) : (((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)) - b)); g[q] -= d * a; break; } // bce_logits
      case 44: { const a = v[p]; const b = v[q]; const d = g[i]; const s0 = (1 - (b * a)) > 0; g[p] += d * (s0 ? (-b) : 0); g[q] += d * (s0 ? (-a) : 0); break; } // hinge
      case 45: { const a = v[p]; const b = v[q]; const d = g[i]; g[p] += d * ((b === 0) ? 0 : (b * (((b - 1) === 2) ? (a * a) : (((b - 1) === 3) ? ((a * a) * a) : (((b - 1) === 1) ? a : (((b - 1) === (-1)) ? (1 / a) : (((b - 1) === 0.5) ? Math.sqrt(a) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(a)) : (((b - 1) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b - 1) : ((a === 1) ? 1 : Math.pow(a, b - 1)))))))))))); break; } // powc
      case 46: { const a = v[p]; const d = g[i]; g[p] += d * (2 * a); break; } // pow2
      case 47: { const a = v[p]; const d = g[i]; g[p] += d * (3 * (a * a)); break; } // pow3
      case 48: { const d = g[i]; g[p] += d; break; } // pow1
      case 49: { const a = v[p]; const d = g[i]; g[p] += d * (0.5 * (1 / Math.sqrt(a))); break; } // pow0.5
      case 50: { const a = v[p]; const d = g[i]; g[p] -= d * ((1 / a) / a); break; } // pow-1
      default: wide[i]?.backward();
    }
  }
}

/** Computes tangents: how fast each value changes while the leaves change as fast as their tangents say. */
export function tangentSteps(steps: Int32Array, end: number, v: Float64Array, t: Float64Array, wide: Wide): void {
  for (let k = 0; k < end; k += 4) {
    const i = steps[k + 1], p = steps[k + 2], q = steps[k + 3];
    switch (steps[k]) {
      case 1: { const ta = t[p]; const tb = t[q]; t[i] = ta + tb; break; } // add
      case 2: { const ta = t[p]; const tb = t[q]; t[i] = ta - tb; break; } // sub
      case 3: { const a = v[p]; const b = v[q]; const ta = t[p]; const tb = t[q]; t[i] = (b * ta) + (a * tb); break; } // mul
      case 4: { const b = v[q]; const y = v[i]; const ta = t[p]; const tb = t[q]; t[i] = ((1 / b) * ta) - ((y / b) * tb); break; } // div
      case 5: { const ta = t[p]; t[i] = -ta; break; } // neg
      case 6: { const a = v[p]; const b = v[q]; const y = v[i]; const ta = t[p]; const tb = t[q]; t[i] = (((b === 0) ? 0 : (b * (((b - 1) === 2) ? (a * a) : (((b - 1) === 3) ? ((a * a) * a) : (((b - 1) === 1) ? a : (((b - 1) === (-1)) ? (1 / a) : (((b - 1) === 0.5) ? Math.sqrt(a) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(a)) : (((b - 1) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b - 1) : ((a === 1) ? 1 : Math.pow(a, b - 1)))))))))))) * ta) + ((((a === 0) && (b >= 0)) ? 0 : ((a === 2.718281828459045) ? y : (y * Math.log(a)))) * tb); break; } // pow
      case 7: { const y = v[i]; const ta = t[p]; t[i] = y * ta; break; } // exp
      case 8: { const a = v[p]; const ta = t[p]; t[i] = ((a < 0) ? NaN : (1 / a)) * ta; break; } // ln
      case 9: { const a = v[p]; const ta = t[p]; t[i] = ((a < 0) ? NaN : (1 / (a * 0.6931471805599453))) * ta; break; } // log2
      case 10: { const a = v[p]; const ta = t[p]; t[i] = ((a < 0) ? NaN : (1 / (a * 2.302585092994046))) * ta; break; } // log10
      case 11: { const a = v[p]; const b = v[q]; const y = v[i]; const ta = t[p]; const tb = t[q]; const s0 = Math.log(b); t[i] = ((((a < 0) || (b < 0)) ? NaN : (1 / (a * s0))) * ta) - ((y / (b * s0)) * tb); break; } // log
      case 12: { const y = v[i]; const ta = t[p]; t[i] = (0.5 / y) * ta; break; } // sqrt
      case 13: { const y = v[i]; const ta = t[p]; t[i] = (1 / ((3 * y) * y)) * ta; break; } // cbrt
      case 14: { const a = v[p]; const b = v[q]; const y = v[i]; const ta = t[p]; const tb = t[q]; t[i] = (((b === 1) ? 1 : ((a === Infinity) ? ((b > 1) ? 0 : Infinity) : (1 / (b * (((b - 1) === 2) ? (y * y) : (((b - 1) === 3) ? ((y * y) * y) : (((b - 1) === 1) ? y : (((b - 1) === (-1)) ? (1 / y) : (((b - 1) === 0.5) ? Math.sqrt(y) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(y)) : (((b - 1) === (-2)) ? ((1 / y) / y) : ((y === 2.718281828459045) ? Math.exp(b - 1) : ((y === 1) ? 1 : Math.pow(y, b - 1)))))))))))))) * ta) + ((((a === 0) && (b > 0)) ? 0 : (-((y * Math.log(a)) / (b * b)))) * tb); break; } // root
      case 15: { const a = v[p]; const ta = t[p]; t[i] = Math.cos(a) * ta; break; } // sin
      case 16: { const a = v[p]; const ta = t[p]; t[i] = -(Math.sin(a) * ta); break; } // cos
      case 17: { const y = v[i]; const ta = t[p]; t[i] = (1 + (y * y)) * ta; break; } // tan
      case 18: { const a = v[p]; const ta = t[p]; t[i] = (1 / Math.sqrt((1 - a) * (1 + a))) * ta; break; } // asin
      case 19: { const a = v[p]; const ta = t[p]; t[i] = ((-1) / Math.sqrt((1 - a) * (1 + a))) * ta; break; } // acos
      case 20: { const a = v[p]; const ta = t[p]; t[i] = (1 / (1 + (a * a))) * ta; break; } // atan
      case 21: { const a = v[p]; const b = v[q]; const ta = t[p]; const tb = t[q]; const s0 = Math.abs(b); const s1 = Math.abs(a); t[i] = (((s0 > s1) ? ((1 / b) / (1 + ((a / b) * (a / b)))) : (((b / a) / a) / (1 + ((b / a) * (b / a))))) * ta) - (((s1 > s0) ? ((1 / a) / (1 + ((b / a) * (b / a)))) : (((a / b) / b) / (1 + ((a / b) * (a / b))))) * tb); break; } // atan2
      case 22: { const a = v[p]; const y = v[i]; const ta = t[p]; const s0 = Math.abs(y); t[i] = ((s0 < 0.75) ? (1 - (y * y)) : ((decay(a) * (1 + s0)) * (1 + s0))) * ta; break; } // tanh
      case 23: { const a = v[p]; const y = v[i]; const ta = t[p]; t[i] = ((y < 0.75) ? (y * (1 - y)) : ((y * y) * Math.exp(-a))) * ta; break; } // sigmoid
      case 24: { const a = v[p]; const ta = t[p]; t[i] = ((a > 0) ? 1 : 0) * ta; break; } // relu
      case 25: { const a = v[p]; const ta = t[p]; t[i] = ((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)) * ta; break; } // softplus
      case 26: { const a = v[p]; const b = v[q]; const ta = t[p]; const tb = t[q]; const s0 = a > 0; t[i] = ((s0 ? 1 : b) * ta) + ((s0 ? 0 : a) * tb); break; } // leaky_relu
      case 27: { const a = v[p]; const b = v[q]; const ta = t[p]; const tb = t[q]; const s0 = a > 0; t[i] = ((s0 ? 1 : (b * Math.exp(a))) * ta) + ((s0 ? 0 : Math.expm1(a)) * tb); break; } // elu
      case 28: { const a = v[p]; const ta = t[p]; t[i] = ((Math.abs(a) > 40) ? ((a > 0) ? 1 : 0) : ((erfc(-(a * 0.7071067811865476)) / 2) + ((a * Math.exp(-((a * a) / 2))) / Math.sqrt(6.283185307179586)))) * ta; break; } // gelu
      case 29: { const a = v[p]; const y = v[i]; const ta = t[p]; t[i] = ((a > 746) ? 1 : (((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)) + (y * (((-a) > (-709)) ? (1 / (1 + Math.exp(a))) : Math.exp(-a))))) * ta; break; } // silu
      case 30: { const a = v[p]; const ta = t[p]; t[i] = ((2 / Math.sqrt(3.141592653589793)) * Math.exp(-(a * a))) * ta; break; } // erf
      case 31: { const a = v[p]; const ta = t[p]; t[i] = (Math.sign(a) + 0) * ta; break; } // abs
      case 32:  break; // sign
      case 33:  break; // step
      case 34:  break; // equal
      case 35: { const a = v[p]; const ta = t[p]; t[i] = Math.cosh(a) * ta; break; } // sinh
      case 36: { const a = v[p]; const ta = t[p]; t[i] = Math.sinh(a) * ta; break; } // cosh
      case 37: { const a = v[p]; const ta = t[p]; const s0 = Math.abs(a); t[i] = ((s0 < 100000000) ? (1 / Math.sqrt(1 + (a * a))) : (1 / s0)) * ta; break; } // asinh
      case 38: { const a = v[p]; const ta = t[p]; t[i] = (1 / (Math.sqrt(a - 1) * Math.sqrt(a + 1))) * ta; break; } // acosh
      case 39: { const a = v[p]; const ta = t[p]; t[i] = (1 / ((1 - a) * (1 + a))) * ta; break; } // atanh
      case 40: { const a = v[p]; const b = v[q]; const ta = t[p]; const tb = t[q]; t[i] = ((2 * (a - b)) * ta) + ((2 * (b - a)) * tb); break; } // squared_error
      case 41: { const a = v[p]; const b = v[q]; const ta = t[p]; const tb = t[q]; t[i] = (Math.sign(a - b) * ta) + (Math.sign(b - a) * tb); break; } // absolute_error
      case 42: { const a = v[p]; const b = v[q]; const ta = t[p]; const tb = t[q]; const s0 = a - b; t[i] = ((((a < 3.7e-44) || (a === 1)) ? (s0 / 1e-12) : (s0 / (a * (1 - a)))) * ta) + ((Math.max(Math.log1p(-a), -100) - Math.max(Math.log(a), -100)) * tb); break; } // bce
      case 43: { const a = v[p]; const b = v[q]; const ta = t[p]; const tb = t[q]; t[i] = (((a > 0) ? ((1 - b) - (((-a) > (-709)) ? (1 / (1 + Math.exp(a))) : Math.exp(-a))) : (((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)) - b)) * ta) - (a * tb); break; } // bce_logits
      case 44: { const a = v[p]; const b = v[q]; const ta = t[p]; const tb = t[q]; const s0 = (1 - (b * a)) > 0; t[i] = ((s0 ? (-b) : 0) * ta) + ((s0 ? (-a) : 0) * tb); break; } // hinge
      case 45: { const a = v[p]; const b = v[q]; const ta = t[p]; t[i] = ((b === 0) ? 0 : (b * (((b - 1) === 2) ? (a * a) : (((b - 1) === 3) ? ((a * a) * a) : (((b - 1) === 1) ? a : (((b - 1) === (-1)) ? (1 / a) : (((b - 1) === 0.5) ? Math.sqrt(a) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(a)) : (((b - 1) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b - 1) : ((a === 1) ? 1 : Math.pow(a, b - 1)))))))))))) * ta; break; } // powc
      case 46: { const a = v[p]; const ta = t[p]; t[i] = (2 * a) * ta; break; } // pow2
      case 47: { const a = v[p]; const ta = t[p]; t[i] = (3 * (a * a)) * ta; break; } // pow3
      case 48: { const ta = t[p]; t[i] = ta; break; } // pow1
      case 49: { const a = v[p]; const ta = t[p]; t[i] = (0.5 * (1 / Math.sqrt(a))) * ta; break; } // pow0.5
      case 50: { const a = v[p]; const ta = t[p]; t[i] = -(((1 / a) / a) * ta); break; } // pow-1
      default: wide[i]?.tangent();
    }
  }
}

/**
 * How fast every gradient changes along the tangents: Hessian times tangents of the leaves, where those of the target
 * stand at 0 before. Needs gradients and tangents; wide nodes have no second derivatives and must be expanded.
 */
export function secondSteps(steps: Int32Array, end: number, v: Float64Array, g: Float64Array, t: Float64Array, h: Float64Array): void {
  for (let k = end - 4; k >= 0; k -= 4) {
    const i = steps[k + 1], p = steps[k + 2], q = steps[k + 3];
    switch (steps[k]) {
      case 1: { const e = h[i]; h[p] += e; h[q] += e; break; } // add
      case 2: { const e = h[i]; h[p] += e; h[q] -= e; break; } // sub
      case 3: { const a = v[p]; const b = v[q]; const d = g[i]; const e = h[i]; const ta = t[p]; const tb = t[q]; h[p] += (e * b) + (d * tb); h[q] += (e * a) + (d * ta); break; } // mul
      case 4: { const b = v[q]; const y = v[i]; const d = g[i]; const e = h[i]; const ta = t[p]; const tb = t[q]; const s0 = 1 / b; const s1 = y / b; h[p] += (e * s0) - (d * ((s0 / b) * tb)); h[q] += (-(e * s1)) + (d * ((-((s0 * s0) * ta)) + (((s1 / b) + (s0 * s1)) * tb))); break; } // div
      case 5: { const e = h[i]; h[p] -= e; break; } // neg
      case 6: { const a = v[p]; const b = v[q]; const y = v[i]; const d = g[i]; const e = h[i]; const ta = t[p]; const tb = t[q]; const s0 = b === 0; const s1 = b - 1; const s2 = s1 === 2; const s3 = 1 / a; const s4 = a === 2.718281828459045; const s5 = s2 ? (a * a) : ((s1 === 3) ? ((a * a) * a) : ((s1 === 1) ? a : ((s1 === (-1)) ? s3 : ((s1 === 0.5) ? Math.sqrt(a) : ((s1 === (-0.5)) ? (1 / Math.sqrt(a)) : ((s1 === (-2)) ? (s3 / a) : (s4 ? Math.exp(s1) : ((a === 1) ? 1 : Math.pow(a, s1))))))))); const s6 = s0 ? 0 : (b * s5); const s7 = a === 0; const s8 = s7 && (b >= 0); const s9 = s8 ? 0 : (s4 ? y : (y * Math.log(a))); const s10 = s8 ? 0 : (s4 ? 1 : Math.log(a)); h[p] += (e * s6) + (d * (((s0 ? 0 : (b * (s2 ? (a + a) : ((s1 === 3) ? (((a + a) * a) + (a * a)) : ((s1 === 1) ? 1 : ((s1 === (-1)) ? (-(s3 / a)) : ((s1 === 0.5) ? (0.5 / Math.sqrt(a)) : ((s1 === (-0.5)) ? (-(((1 / Math.sqrt(a)) * (0.5 / Math.sqrt(a))) / Math.sqrt(a))) : ((s1 === (-2)) ? (((-(s3 / a)) - (s3 / a)) / a) : (s1 * Math.pow(a, s1 - 1))))))))))) * ta) + ((s5 + (b * (s4 ? Math.exp(s1) : ((a === 1) ? 0 : ((s7 && (s1 >= 0)) ? 0 : (Math.pow(a, s1) * Math.log(a))))))) * tb))); h[q] += (e * s9) + (d * ((((y * s3) + (s10 * s6)) * ta) + ((s10 * s9) * tb))); break; } // pow
      case 7: { const y = v[i]; const d = g[i]; const e = h[i]; const ta = t[p]; h[p] += (e * y) + (d * (y * ta)); break; } // exp
      case 8: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = a < 0; h[p] += (e * (s0 ? NaN : (1 / a))) + (d * ((s0 ? 0 : (-((1 / a) / a))) * ta)); break; } // ln
      case 9: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = a < 0; h[p] += (e * (s0 ? NaN : (1 / (a * 0.6931471805599453)))) + (d * ((s0 ? 0 : (-(((1 / (a * 0.6931471805599453)) * 0.6931471805599453) / (a * 0.6931471805599453)))) * ta)); break; } // log2
      case 10: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = a < 0; h[p] += (e * (s0 ? NaN : (1 / (a * 2.302585092994046)))) + (d * ((s0 ? 0 : (-(((1 / (a * 2.302585092994046)) * 2.302585092994046) / (a * 2.302585092994046)))) * ta)); break; } // log10
      case 11: { const a = v[p]; const b = v[q]; const y = v[i]; const d = g[i]; const e = h[i]; const ta = t[p]; const tb = t[q]; const s0 = (a < 0) || (b < 0); const s1 = Math.log(b); const s2 = s0 ? NaN : (1 / (a * s1)); const s3 = 1 / b; const s4 = b * s1; const s5 = y / s4; const s6 = 1 / s4; h[p] += (e * s2) + (d * (((s0 ? 0 : (-(((1 / (a * s1)) * s1) / (a * s1)))) * ta) + ((s0 ? 0 : (-(((1 / (a * s1)) * (a * s3)) / (a * s1)))) * tb))); h[q] += (-(e * s5)) + (d * ((-((s6 * s2) * ta)) + ((((s5 * (s1 + (b * s3))) / s4) + (s6 * s5)) * tb))); break; } // log
      case 12: { const y = v[i]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = 0.5 / y; h[p] += (e * s0) - (d * (((s0 / y) * s0) * ta)); break; } // sqrt
      case 13: { const y = v[i]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = 3 * y; const s1 = s0 * y; const s2 = 1 / s1; h[p] += (e * s2) - (d * ((((s2 * (s0 + s0)) / s1) * s2) * ta)); break; } // cbrt
      case 14: { const a = v[p]; const b = v[q]; const y = v[i]; const d = g[i]; const e = h[i]; const ta = t[p]; const tb = t[q]; const s0 = b === 1; const s1 = a === Infinity; const s2 = s0 ? 1 : (s1 ? ((b > 1) ? 0 : Infinity) : (1 / (b * (((b - 1) === 2) ? (y * y) : (((b - 1) === 3) ? ((y * y) * y) : (((b - 1) === 1) ? y : (((b - 1) === (-1)) ? (1 / y) : (((b - 1) === 0.5) ? Math.sqrt(y) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(y)) : (((b - 1) === (-2)) ? ((1 / y) / y) : ((y === 2.718281828459045) ? Math.exp(b - 1) : ((y === 1) ? 1 : Math.pow(y, b - 1))))))))))))); const s3 = s0 ? 0 : (s1 ? 0 : (-(((1 / (b * (((b - 1) === 2) ? (y * y) : (((b - 1) === 3) ? ((y * y) * y) : (((b - 1) === 1) ? y : (((b - 1) === (-1)) ? (1 / y) : (((b - 1) === 0.5) ? Math.sqrt(y) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(y)) : (((b - 1) === (-2)) ? ((1 / y) / y) : ((y === 2.718281828459045) ? Math.exp(b - 1) : ((y === 1) ? 1 : Math.pow(y, b - 1)))))))))))) * (b * (((b - 1) === 2) ? (y + y) : (((b - 1) === 3) ? (((y + y) * y) + (y * y)) : (((b - 1) === 1) ? 1 : (((b - 1) === (-1)) ? (-((1 / y) / y)) : (((b - 1) === 0.5) ? (0.5 / Math.sqrt(y)) : (((b - 1) === (-0.5)) ? (-(((1 / Math.sqrt(y)) * (0.5 / Math.sqrt(y))) / Math.sqrt(y))) : (((b - 1) === (-2)) ? (((-((1 / y) / y)) - ((1 / y) / y)) / y) : ((b - 1) * Math.pow(y, (b - 1) - 1))))))))))) / (b * (((b - 1) === 2) ? (y * y) : (((b - 1) === 3) ? ((y * y) * y) : (((b - 1) === 1) ? y : (((b - 1) === (-1)) ? (1 / y) : (((b - 1) === 0.5) ? Math.sqrt(y) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(y)) : (((b - 1) === (-2)) ? ((1 / y) / y) : ((y === 2.718281828459045) ? Math.exp(b - 1) : ((y === 1) ? 1 : Math.pow(y, b - 1)))))))))))))); const s4 = (a === 0) && (b > 0); const s5 = b * b; const s6 = s4 ? 0 : (-((y * Math.log(a)) / s5)); const s7 = s4 ? 0 : (-(Math.log(a) / s5)); h[p] += (e * s2) + (d * (((s3 * s2) * ta) + (((s1 ? 0 : (-(((1 / (b * (((b - 1) === 2) ? (y * y) : (((b - 1) === 3) ? ((y * y) * y) : (((b - 1) === 1) ? y : (((b - 1) === (-1)) ? (1 / y) : (((b - 1) === 0.5) ? Math.sqrt(y) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(y)) : (((b - 1) === (-2)) ? ((1 / y) / y) : ((y === 2.718281828459045) ? Math.exp(b - 1) : ((y === 1) ? 1 : Math.pow(y, b - 1)))))))))))) * ((((b - 1) === 2) ? (y * y) : (((b - 1) === 3) ? ((y * y) * y) : (((b - 1) === 1) ? y : (((b - 1) === (-1)) ? (1 / y) : (((b - 1) === 0.5) ? Math.sqrt(y) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(y)) : (((b - 1) === (-2)) ? ((1 / y) / y) : ((y === 2.718281828459045) ? Math.exp(b - 1) : ((y === 1) ? 1 : Math.pow(y, b - 1)))))))))) + (b * ((y === 2.718281828459045) ? Math.exp(b - 1) : ((y === 1) ? 0 : (((y === 0) && ((b - 1) >= 0)) ? 0 : (Math.pow(y, b - 1) * Math.log(y)))))))) / (b * (((b - 1) === 2) ? (y * y) : (((b - 1) === 3) ? ((y * y) * y) : (((b - 1) === 1) ? y : (((b - 1) === (-1)) ? (1 / y) : (((b - 1) === 0.5) ? Math.sqrt(y) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(y)) : (((b - 1) === (-2)) ? ((1 / y) / y) : ((y === 2.718281828459045) ? Math.exp(b - 1) : ((y === 1) ? 1 : Math.pow(y, b - 1)))))))))))))) + (s3 * s6)) * tb))); h[q] += (e * s6) + (d * ((((-((y * (1 / a)) / s5)) + (s7 * s2)) * ta) + (((s4 ? 0 : ((((y * Math.log(a)) / s5) * (b + b)) / s5)) + (s7 * s6)) * tb))); break; } // root
      case 15: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; h[p] += (e * Math.cos(a)) - (d * (Math.sin(a) * ta)); break; } // sin
      case 16: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; h[p] += (-(e * Math.sin(a))) - (d * (Math.cos(a) * ta)); break; } // cos
      case 17: { const y = v[i]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = 1 + (y * y); h[p] += (e * s0) + (d * (((y + y) * s0) * ta)); break; } // tan
      case 18: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = 1 - a; const s1 = 1 + a; const s2 = Math.sqrt(s0 * s1); const s3 = 1 / s2; h[p] += (e * s3) - (d * (((s3 * ((0.5 / s2) * ((-s1) + s0))) / s2) * ta)); break; } // asin
      case 19: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = 1 - a; const s1 = 1 + a; const s2 = Math.sqrt(s0 * s1); const s3 = (-1) / s2; h[p] += (e * s3) - (d * (((s3 * ((0.5 / s2) * ((-s1) + s0))) / s2) * ta)); break; } // acos
      case 20: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = 1 + (a * a); const s1 = 1 / s0; h[p] += (e * s1) - (d * (((s1 * (a + a)) / s0) * ta)); break; } // atan
      case 21: { const a = v[p]; const b = v[q]; const d = g[i]; const e = h[i]; const ta = t[p]; const tb = t[q]; const s0 = Math.abs(b); const s1 = Math.abs(a); const s2 = s0 > s1; const s3 = s1 > s0; h[p] += (e * (s2 ? ((1 / b) / (1 + ((a / b) * (a / b)))) : (((b / a) / a) / (1 + ((b / a) * (b / a)))))) + (d * (((s2 ? (-((((1 / b) / (1 + ((a / b) * (a / b)))) * (((1 / b) * (a / b)) + ((a / b) * (1 / b)))) / (1 + ((a / b) * (a / b))))) : (((((-((b / a) / a)) - ((b / a) / a)) / a) - ((((b / a) / a) / (1 + ((b / a) * (b / a)))) * ((-(((b / a) / a) * (b / a))) - ((b / a) * ((b / a) / a))))) / (1 + ((b / a) * (b / a))))) * ta) + ((s2 ? (((-((1 / b) / b)) - (((1 / b) / (1 + ((a / b) * (a / b)))) * ((-(((a / b) / b) * (a / b))) - ((a / b) * ((a / b) / b))))) / (1 + ((a / b) * (a / b)))) : ((((1 / a) / a) - ((((b / a) / a) / (1 + ((b / a) * (b / a)))) * (((1 / a) * (b / a)) + ((b / a) * (1 / a))))) / (1 + ((b / a) * (b / a))))) * tb))); h[q] += (-(e * (s3 ? ((1 / a) / (1 + ((b / a) * (b / a)))) : (((a / b) / b) / (1 + ((a / b) * (a / b))))))) + (d * ((-((s3 ? (((-((1 / a) / a)) - (((1 / a) / (1 + ((b / a) * (b / a)))) * ((-(((b / a) / a) * (b / a))) - ((b / a) * ((b / a) / a))))) / (1 + ((b / a) * (b / a)))) : ((((1 / b) / b) - ((((a / b) / b) / (1 + ((a / b) * (a / b)))) * (((1 / b) * (a / b)) + ((a / b) * (1 / b))))) / (1 + ((a / b) * (a / b))))) * ta)) - ((s3 ? (-((((1 / a) / (1 + ((b / a) * (b / a)))) * (((1 / a) * (b / a)) + ((b / a) * (1 / a)))) / (1 + ((b / a) * (b / a))))) : (((((-((a / b) / b)) - ((a / b) / b)) / b) - ((((a / b) / b) / (1 + ((a / b) * (a / b)))) * ((-(((a / b) / b) * (a / b))) - ((a / b) * ((a / b) / b))))) / (1 + ((a / b) * (a / b))))) * tb))); break; } // atan2
      case 22: { const a = v[p]; const y = v[i]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = Math.abs(y); const s1 = s0 < 0.75; const s2 = s1 ? (1 - (y * y)) : ((decay(a) * (1 + s0)) * (1 + s0)); h[p] += (e * s2) + (d * (((s1 ? 0 : (((((-2) * Math.sign(a)) * decay(a)) * (1 + s0)) * (1 + s0))) + ((s1 ? (-(y + y)) : (((decay(a) * Math.sign(y)) * (1 + s0)) + ((decay(a) * (1 + s0)) * Math.sign(y)))) * s2)) * ta)); break; } // tanh
      case 23: { const a = v[p]; const y = v[i]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = y < 0.75; const s1 = s0 ? (y * (1 - y)) : ((y * y) * Math.exp(-a)); h[p] += (e * s1) + (d * (((s0 ? 0 : (-((y * y) * Math.exp(-a)))) + ((s0 ? ((1 - y) - y) : ((y + y) * Math.exp(-a))) * s1)) * ta)); break; } // sigmoid
      case 24: { const a = v[p]; const e = h[i]; h[p] += e * ((a > 0) ? 1 : 0); break; } // relu
      case 25: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = a > (-709); h[p] += (e * (s0 ? (1 / (1 + Math.exp(-a))) : Math.exp(a))) + (d * ((s0 ? (((1 / (1 + Math.exp(-a))) * Math.exp(-a)) / (1 + Math.exp(-a))) : Math.exp(a)) * ta)); break; } // softplus
      case 26: { const a = v[p]; const b = v[q]; const d = g[i]; const e = h[i]; const ta = t[p]; const tb = t[q]; const s0 = a > 0; const s1 = s0 ? 0 : 1; h[p] += (e * (s0 ? 1 : b)) + (d * (s1 * tb)); h[q] += (e * (s0 ? 0 : a)) + (d * (s1 * ta)); break; } // leaky_relu
      case 27: { const a = v[p]; const b = v[q]; const d = g[i]; const e = h[i]; const ta = t[p]; const tb = t[q]; const s0 = a > 0; const s1 = s0 ? 0 : Math.exp(a); h[p] += (e * (s0 ? 1 : (b * Math.exp(a)))) + (d * (((s0 ? 0 : (b * Math.exp(a))) * ta) + (s1 * tb))); h[q] += (e * (s0 ? 0 : Math.expm1(a))) + (d * (s1 * ta)); break; } // elu
      case 28: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = Math.abs(a) > 40; h[p] += (e * (s0 ? ((a > 0) ? 1 : 0) : ((erfc(-(a * 0.7071067811865476)) / 2) + ((a * Math.exp(-((a * a) / 2))) / Math.sqrt(6.283185307179586))))) + (d * ((s0 ? 0 : (((((-1.1283791670955126) * Math.exp(-((a * 0.7071067811865476) * (a * 0.7071067811865476)))) * (-0.7071067811865476)) / 2) + ((Math.exp(-((a * a) / 2)) - (a * (Math.exp(-((a * a) / 2)) * ((a + a) / 2)))) / Math.sqrt(6.283185307179586)))) * ta)); break; } // gelu
      case 29: { const a = v[p]; const y = v[i]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = a > 746; const s1 = s0 ? 1 : (((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)) + (y * (((-a) > (-709)) ? (1 / (1 + Math.exp(a))) : Math.exp(-a)))); h[p] += (e * s1) + (d * (((s0 ? 0 : (((a > (-709)) ? (((1 / (1 + Math.exp(-a))) * Math.exp(-a)) / (1 + Math.exp(-a))) : Math.exp(a)) + (y * (((-a) > (-709)) ? (-(((1 / (1 + Math.exp(a))) * Math.exp(a)) / (1 + Math.exp(a)))) : (-Math.exp(-a)))))) + ((s0 ? 0 : (((-a) > (-709)) ? (1 / (1 + Math.exp(a))) : Math.exp(-a))) * s1)) * ta)); break; } // silu
      case 30: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = 2 / Math.sqrt(3.141592653589793); const s1 = Math.exp(-(a * a)); h[p] += (e * (s0 * s1)) - (d * ((s0 * (s1 * (a + a))) * ta)); break; } // erf
      case 31: { const a = v[p]; const e = h[i]; h[p] += e * (Math.sign(a) + 0); break; } // abs
      case 32:  break; // sign
      case 33:  break; // step
      case 34:  break; // equal
      case 35: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; h[p] += (e * Math.cosh(a)) + (d * (Math.sinh(a) * ta)); break; } // sinh
      case 36: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; h[p] += (e * Math.sinh(a)) + (d * (Math.cosh(a) * ta)); break; } // cosh
      case 37: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = Math.abs(a); const s1 = s0 < 100000000; h[p] += (e * (s1 ? (1 / Math.sqrt(1 + (a * a))) : (1 / s0))) + (d * ((s1 ? (-(((1 / Math.sqrt(1 + (a * a))) * ((0.5 / Math.sqrt(1 + (a * a))) * (a + a))) / Math.sqrt(1 + (a * a)))) : (-(((1 / s0) * Math.sign(a)) / s0))) * ta)); break; } // asinh
      case 38: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = Math.sqrt(a - 1); const s1 = Math.sqrt(a + 1); const s2 = s0 * s1; const s3 = 1 / s2; h[p] += (e * s3) - (d * (((s3 * (((0.5 / s0) * s1) + (s0 * (0.5 / s1)))) / s2) * ta)); break; } // acosh
      case 39: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = 1 - a; const s1 = 1 + a; const s2 = s0 * s1; const s3 = 1 / s2; h[p] += (e * s3) - (d * (((s3 * ((-s1) + s0)) / s2) * ta)); break; } // atanh
      case 40: { const a = v[p]; const b = v[q]; const d = g[i]; const e = h[i]; const ta = t[p]; const tb = t[q]; h[p] += (e * (2 * (a - b))) + (d * ((2 * ta) + ((-2) * tb))); h[q] += (e * (2 * (b - a))) + (d * (((-2) * ta) + (2 * tb))); break; } // squared_error
      case 41: { const a = v[p]; const b = v[q]; const e = h[i]; h[p] += e * Math.sign(a - b); h[q] += e * Math.sign(b - a); break; } // absolute_error
      case 42: { const a = v[p]; const b = v[q]; const d = g[i]; const e = h[i]; const ta = t[p]; const tb = t[q]; const s0 = (a < 3.7e-44) || (a === 1); const s1 = a - b; const s2 = Math.log1p(-a); const s3 = Math.log(a); h[p] += (e * (s0 ? (s1 / 1e-12) : (s1 / (a * (1 - a))))) + (d * (((s0 ? 1000000000000 : ((1 - ((s1 / (a * (1 - a))) * ((1 - a) - a))) / (a * (1 - a)))) * ta) + ((s0 ? (-1000000000000) : ((-1) / (a * (1 - a)))) * tb))); h[q] += (e * (Math.max(s2, -100) - Math.max(s3, -100))) + (d * ((((s2 > (-100)) ? (-(1 / (1 - a))) : 0) - ((s3 > (-100)) ? (1 / a) : 0)) * ta)); break; } // bce
      case 43: { const a = v[p]; const b = v[q]; const d = g[i]; const e = h[i]; const ta = t[p]; const tb = t[q]; const s0 = a > 0; h[p] += (e * (s0 ? ((1 - b) - (((-a) > (-709)) ? (1 / (1 + Math.exp(a))) : Math.exp(-a))) : (((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)) - b))) + (d * (((s0 ? (-(((-a) > (-709)) ? (-(((1 / (1 + Math.exp(a))) * Math.exp(a)) / (1 + Math.exp(a)))) : (-Math.exp(-a)))) : ((a > (-709)) ? (((1 / (1 + Math.exp(-a))) * Math.exp(-a)) / (1 + Math.exp(-a))) : Math.exp(a))) * ta) - tb)); h[q] += (-(e * a)) - (d * ta); break; } // bce_logits
      case 44: { const a = v[p]; const b = v[q]; const d = g[i]; const e = h[i]; const ta = t[p]; const tb = t[q]; const s0 = (1 - (b * a)) > 0; const s1 = s0 ? (-1) : 0; h[p] += (e * (s0 ? (-b) : 0)) + (d * (s1 * tb)); h[q] += (e * (s0 ? (-a) : 0)) + (d * (s1 * ta)); break; } // hinge
      case 45: { const a = v[p]; const b = v[q]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = b === 0; h[p] += (e * (s0 ? 0 : (b * (((b - 1) === 2) ? (a * a) : (((b - 1) === 3) ? ((a * a) * a) : (((b - 1) === 1) ? a : (((b - 1) === (-1)) ? (1 / a) : (((b - 1) === 0.5) ? Math.sqrt(a) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(a)) : (((b - 1) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b - 1) : ((a === 1) ? 1 : Math.pow(a, b - 1))))))))))))) + (d * ((s0 ? 0 : (b * (((b - 1) === 2) ? (a + a) : (((b - 1) === 3) ? (((a + a) * a) + (a * a)) : (((b - 1) === 1) ? 1 : (((b - 1) === (-1)) ? (-((1 / a) / a)) : (((b - 1) === 0.5) ? (0.5 / Math.sqrt(a)) : (((b - 1) === (-0.5)) ? (-(((1 / Math.sqrt(a)) * (0.5 / Math.sqrt(a))) / Math.sqrt(a))) : (((b - 1) === (-2)) ? (((-((1 / a) / a)) - ((1 / a) / a)) / a) : ((b - 1) * Math.pow(a, (b - 1) - 1))))))))))) * ta)); break; } // powc
      case 46: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; h[p] += (e * (2 * a)) + (d * (2 * ta)); break; } // pow2
      case 47: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; h[p] += (e * (3 * (a * a))) + (d * ((3 * (a + a)) * ta)); break; } // pow3
      case 48: { const e = h[i]; h[p] += e; break; } // pow1
      case 49: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = Math.sqrt(a); const s1 = 1 / s0; h[p] += (e * (0.5 * s1)) - (d * ((0.5 * ((s1 * (0.5 / s0)) / s0)) * ta)); break; } // pow0.5
      case 50: { const a = v[p]; const d = g[i]; const e = h[i]; const ta = t[p]; const s0 = (1 / a) / a; h[p] += (-(e * s0)) - (d * ((((-s0) - s0) / a) * ta)); break; } // pow-1
      default: 
    }
  }
}
