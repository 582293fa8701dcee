// Generated from the table of operations by `npm run -s generate:kernels`; do not edit.
// @ts-nocheck
import { erf, erfc } from "../operations/erf";
import { decay, tanh } from "../operations/own-functions";

/**
 * Computes the values of one run: nodes from..to, all of one kind, in order. A node's number is where its value stands
 * and, in the other array, its gradient; numbers are even. Its inputs stand at its own number and the one after.
 */
export type ForwardRun = (values: Float64Array, inputs: Int32Array, from: number, to: number) => void;

/** Adds what the nodes of one run contribute to the gradients of their inputs, last node first. */
export type BackwardRun = (values: Float64Array, gradients: Float64Array, inputs: Int32Array, from: number, to: number) => void;

/** By kind number. */
export const forwardRuns: readonly ForwardRun[] = [
  () => {},
  // add
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = a + b; } },
  // sub
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = a - b; } },
  // mul
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = a * b; } },
  // div
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = a / b; } },
  // neg
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = -a; } },
  // pow
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = (b === 2) ? (a * a) : ((b === 3) ? ((a * a) * a) : ((b === 1) ? a : ((b === (-1)) ? (1 / a) : ((b === 0.5) ? Math.sqrt(a) : ((b === (-0.5)) ? (1 / Math.sqrt(a)) : ((b === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b) : ((a === 1) ? 1 : Math.pow(a, b))))))))); } },
  // exp
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.exp(a); } },
  // ln
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.log(a); } },
  // log2
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.log2(a); } },
  // log10
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.log10(a); } },
  // log
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = Math.log(a) / Math.log(b); } },
  // sqrt
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.sqrt(a); } },
  // cbrt
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.cbrt(a); } },
  // root
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = (b === 2) ? Math.sqrt(a) : ((b === 3) ? Math.cbrt(a) : (((b !== 0) && (Math.abs(b) < Infinity)) ? (((a < 0) && ((b - (2 * Math.floor(b / 2))) === 1)) ? (-(((1 / b) === 2) ? (a * a) : (((1 / b) === 3) ? (-((a * a) * a)) : (((1 / b) === 1) ? (-a) : (((1 / b) === (-1)) ? (-(1 / a)) : (((1 / b) === 0.5) ? Math.sqrt(-a) : (((1 / b) === (-0.5)) ? (1 / Math.sqrt(-a)) : (((1 / b) === (-2)) ? ((1 / a) / a) : (((-a) === 2.718281828459045) ? Math.exp(1 / b) : (((-a) === 1) ? 1 : Math.pow(-a, 1 / b))))))))))) : (((1 / b) === 2) ? (a * a) : (((1 / b) === 3) ? ((a * a) * a) : (((1 / b) === 1) ? a : (((1 / b) === (-1)) ? (1 / a) : (((1 / b) === 0.5) ? Math.sqrt(a) : (((1 / b) === (-0.5)) ? (1 / Math.sqrt(a)) : (((1 / b) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(1 / b) : ((a === 1) ? 1 : Math.pow(a, 1 / b))))))))))) : NaN)); } },
  // sin
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.sin(a); } },
  // cos
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.cos(a); } },
  // tan
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.tan(a); } },
  // asin
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.asin(a); } },
  // acos
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.acos(a); } },
  // atan
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.atan(a); } },
  // atan2
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = Math.atan2(a, b); } },
  // tanh
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = tanh(a); } },
  // sigmoid
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = (a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a); } },
  // relu
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.max(a, 0); } },
  // softplus
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a))); } },
  // leaky_relu
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = (a > 0) ? a : (b * a); } },
  // elu
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = (a > 0) ? a : (b * Math.expm1(a)); } },
  // gelu
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = (a < (-40)) ? 0 : (a * (erfc(-(a * 0.7071067811865476)) / 2)); } },
  // silu
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = (a < (-746)) ? 0 : (a * ((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a))); } },
  // erf
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = erf(a); } },
  // abs
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.abs(a); } },
  // sign
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.sign(a); } },
  // step
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = (a > 0) ? 1 : ((a <= 0) ? 0 : NaN); } },
  // equal
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = (a === b) ? 1 : (((a < b) || (a > b)) ? 0 : NaN); } },
  // sinh
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.sinh(a); } },
  // cosh
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.cosh(a); } },
  // asinh
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.asinh(a); } },
  // acosh
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.acosh(a); } },
  // atanh
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.atanh(a); } },
  // squared_error
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; const s0 = a - b; v[i] = s0 * s0; } },
  // absolute_error
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = Math.abs(a - b); } },
  // bce
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = ((b - 1) * Math.max(Math.log1p(-a), -100)) - (b * Math.max(Math.log(a), -100)); } },
  // bce_logits
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = ((a > 0) ? (a * (1 - b)) : (-(a * b))) + Math.log1p(Math.exp(-Math.abs(a))); } },
  // hinge
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = Math.max(1 - (b * a), 0); } },
  // powc
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; const b = v[inputs[i + 1]]; v[i] = (b === 2) ? (a * a) : ((b === 3) ? ((a * a) * a) : ((b === 1) ? a : ((b === (-1)) ? (1 / a) : ((b === 0.5) ? Math.sqrt(a) : ((b === (-0.5)) ? (1 / Math.sqrt(a)) : ((b === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b) : ((a === 1) ? 1 : Math.pow(a, b))))))))); } },
  // pow2
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = a * a; } },
  // pow3
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = (a * a) * a; } },
  // pow1
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = a; } },
  // pow0.5
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = Math.sqrt(a); } },
  // pow-1
  (v, inputs, from, to) => { for (let i = from; i < to; i += 2) { const a = v[inputs[i]]; v[i] = 1 / a; } },
];

/** By kind number. */
export const backwardRuns: readonly BackwardRun[] = [
  () => {},
  // add
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const d = g[i]; g[p] += d; g[q] += d; } },
  // sub
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const d = g[i]; g[p] += d; g[q] -= d; } },
  // mul
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const a = v[p]; const b = v[q]; const d = g[i]; g[p] += d * b; g[q] += d * a; } },
  // div
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const b = v[q]; const y = v[i]; const d = g[i]; g[p] += d * (1 / b); g[q] -= d * (y / b); } },
  // neg
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const d = g[i]; g[p] -= d; } },
  // pow
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const a = v[p]; const b = v[q]; const y = v[i]; const d = g[i]; g[p] += d * ((b === 0) ? 0 : (b * (((b - 1) === 2) ? (a * a) : (((b - 1) === 3) ? ((a * a) * a) : (((b - 1) === 1) ? a : (((b - 1) === (-1)) ? (1 / a) : (((b - 1) === 0.5) ? Math.sqrt(a) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(a)) : (((b - 1) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b - 1) : ((a === 1) ? 1 : Math.pow(a, b - 1)))))))))))); g[q] += d * (((a === 0) && (b >= 0)) ? 0 : ((a === 2.718281828459045) ? y : (y * Math.log(a)))); } },
  // exp
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const y = v[i]; const d = g[i]; g[p] += d * y; } },
  // ln
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * ((a < 0) ? NaN : (1 / a)); } },
  // log2
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * ((a < 0) ? NaN : (1 / (a * 0.6931471805599453))); } },
  // log10
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * ((a < 0) ? NaN : (1 / (a * 2.302585092994046))); } },
  // log
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const a = v[p]; const b = v[q]; const y = v[i]; const d = g[i]; const s0 = Math.log(b); g[p] += d * (((a < 0) || (b < 0)) ? NaN : (1 / (a * s0))); g[q] -= d * (y / (b * s0)); } },
  // sqrt
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const y = v[i]; const d = g[i]; g[p] += d * (0.5 / y); } },
  // cbrt
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const y = v[i]; const d = g[i]; g[p] += d * (1 / ((3 * y) * y)); } },
  // root
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const a = v[p]; const b = v[q]; const y = v[i]; const d = g[i]; g[p] += d * ((b === 1) ? 1 : ((a === Infinity) ? ((b > 1) ? 0 : Infinity) : (1 / (b * (((b - 1) === 2) ? (y * y) : (((b - 1) === 3) ? ((y * y) * y) : (((b - 1) === 1) ? y : (((b - 1) === (-1)) ? (1 / y) : (((b - 1) === 0.5) ? Math.sqrt(y) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(y)) : (((b - 1) === (-2)) ? ((1 / y) / y) : ((y === 2.718281828459045) ? Math.exp(b - 1) : ((y === 1) ? 1 : Math.pow(y, b - 1)))))))))))))); g[q] += d * (((a === 0) && (b > 0)) ? 0 : (-((y * Math.log(a)) / (b * b)))); } },
  // sin
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * Math.cos(a); } },
  // cos
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] -= d * Math.sin(a); } },
  // tan
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const y = v[i]; const d = g[i]; g[p] += d * (1 + (y * y)); } },
  // asin
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * (1 / Math.sqrt((1 - a) * (1 + a))); } },
  // acos
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * ((-1) / Math.sqrt((1 - a) * (1 + a))); } },
  // atan
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * (1 / (1 + (a * a))); } },
  // atan2
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const a = v[p]; const b = v[q]; const d = g[i]; const s0 = Math.abs(b); const s1 = Math.abs(a); g[p] += d * ((s0 > s1) ? ((1 / b) / (1 + ((a / b) * (a / b)))) : (((b / a) / a) / (1 + ((b / a) * (b / a))))); g[q] -= d * ((s1 > s0) ? ((1 / a) / (1 + ((b / a) * (b / a)))) : (((a / b) / b) / (1 + ((a / b) * (a / b))))); } },
  // tanh
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const y = v[i]; const d = g[i]; const s0 = Math.abs(y); g[p] += d * ((s0 < 0.75) ? (1 - (y * y)) : ((decay(a) * (1 + s0)) * (1 + s0))); } },
  // sigmoid
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const y = v[i]; const d = g[i]; g[p] += d * ((y < 0.75) ? (y * (1 - y)) : ((y * y) * Math.exp(-a))); } },
  // relu
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * ((a > 0) ? 1 : 0); } },
  // softplus
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * ((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)); } },
  // leaky_relu
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const a = v[p]; const b = v[q]; const d = g[i]; const s0 = a > 0; g[p] += d * (s0 ? 1 : b); g[q] += d * (s0 ? 0 : a); } },
  // elu
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const a = v[p]; const b = v[q]; const d = g[i]; const s0 = a > 0; g[p] += d * (s0 ? 1 : (b * Math.exp(a))); g[q] += d * (s0 ? 0 : Math.expm1(a)); } },
  // gelu
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * ((Math.abs(a) > 40) ? ((a > 0) ? 1 : 0) : ((erfc(-(a * 0.7071067811865476)) / 2) + ((a * Math.exp(-((a * a) / 2))) / Math.sqrt(6.283185307179586)))); } },
  // silu
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const y = v[i]; const d = g[i]; g[p] += d * ((a > 746) ? 1 : (((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)) + (y * (((-a) > (-709)) ? (1 / (1 + Math.exp(a))) : Math.exp(-a))))); } },
  // erf
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * ((2 / Math.sqrt(3.141592653589793)) * Math.exp(-(a * a))); } },
  // abs
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * (Math.sign(a) + 0); } },
  // sign
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const d = g[i]; g[p] += d * 0; } },
  // step
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const d = g[i]; g[p] += d * 0; } },
  // equal
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const d = g[i]; const s0 = d * 0; g[p] += s0; g[q] += s0; } },
  // sinh
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * Math.cosh(a); } },
  // cosh
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * Math.sinh(a); } },
  // asinh
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; const s0 = Math.abs(a); g[p] += d * ((s0 < 100000000) ? (1 / Math.sqrt(1 + (a * a))) : (1 / s0)); } },
  // acosh
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * (1 / (Math.sqrt(a - 1) * Math.sqrt(a + 1))); } },
  // atanh
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * (1 / ((1 - a) * (1 + a))); } },
  // squared_error
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const a = v[p]; const b = v[q]; const d = g[i]; g[p] += d * (2 * (a - b)); g[q] += d * (2 * (b - a)); } },
  // absolute_error
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const a = v[p]; const b = v[q]; const d = g[i]; g[p] += d * Math.sign(a - b); g[q] += d * Math.sign(b - a); } },
  // bce
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const a = v[p]; const b = v[q]; const d = g[i]; const s0 = a - b; g[p] += d * (((a < 3.7e-44) || (a === 1)) ? (s0 / 1e-12) : (s0 / (a * (1 - a)))); g[q] += d * (Math.max(Math.log1p(-a), -100) - Math.max(Math.log(a), -100)); } },
  // bce_logits
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const a = v[p]; const b = v[q]; const d = g[i]; g[p] += d * ((a > 0) ? ((1 - b) - (((-a) > (-709)) ? (1 / (1 + Math.exp(a))) : Math.exp(-a))) : (((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)) - b)); g[q] -= d * a; } },
  // hinge
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const a = v[p]; const b = v[q]; const d = g[i]; const s0 = (1 - (b * a)) > 0; g[p] += d * (s0 ? (-b) : 0); g[q] += d * (s0 ? (-a) : 0); } },
  // powc
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i], q = inputs[i + 1]; const a = v[p]; const b = v[q]; const d = g[i]; g[p] += d * ((b === 0) ? 0 : (b * (((b - 1) === 2) ? (a * a) : (((b - 1) === 3) ? ((a * a) * a) : (((b - 1) === 1) ? a : (((b - 1) === (-1)) ? (1 / a) : (((b - 1) === 0.5) ? Math.sqrt(a) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(a)) : (((b - 1) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b - 1) : ((a === 1) ? 1 : Math.pow(a, b - 1)))))))))))); } },
  // pow2
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * (2 * a); } },
  // pow3
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * (3 * (a * a)); } },
  // pow1
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const d = g[i]; g[p] += d; } },
  // pow0.5
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] += d * (0.5 * (1 / Math.sqrt(a))); } },
  // pow-1
  (v, g, inputs, from, to) => { for (let i = to - 2; i >= from; i -= 2) { const p = inputs[i]; const a = v[p]; const d = g[i]; g[p] -= d * ((1 / a) / a); } },
];

/** By kind number: 1 if the loop forward is faster here than in WebAssembly, 2 if the loop backward is, 3 for both. */
export const fasterHere: readonly number[] = [0,0,0,0,0,0,0,0,0,1,1,0,0,1,0,0,0,0,0,0,0,0,0,0,0,1,0,0,0,0,1,2,1,0,0,3,3,1,1,1,0,2,3,1,0,0,0,0,0,0,0];
