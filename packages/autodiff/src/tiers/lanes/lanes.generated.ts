// Generated from the table of operations by `npm run -s generate:kernels`; do not edit.
// @ts-nocheck
import { erf, erfc } from "../../operations/erf";
import { decay, tanh } from "../../operations/own-functions";

/** Computes all lanes of a node; its own and those of its inputs begin at these places. */
export type ForwardLanes = (values: Float64Array, node: number, p: number, q: number, lanes: number) => void;

/** Adds the contributions of all lanes of a node to the gradients of its inputs. */
export type BackwardLanes = (values: Float64Array, gradients: Float64Array, node: number, p: number, q: number, lanes: number) => void;

/** By kind number. */
export const forwardLanes: readonly ForwardLanes[] = [
  () => {},
  // add
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = a + b; } },
  // sub
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = a - b; } },
  // mul
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = a * b; } },
  // div
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = a / b; } },
  // neg
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = -a; } },
  // pow
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = (b === 2) ? (a * a) : ((b === 3) ? ((a * a) * a) : ((b === 1) ? a : ((b === (-1)) ? (1 / a) : ((b === 0.5) ? Math.sqrt(a) : ((b === (-0.5)) ? (1 / Math.sqrt(a)) : ((b === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b) : ((a === 1) ? 1 : Math.pow(a, b))))))))); } },
  // exp
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.exp(a); } },
  // ln
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.log(a); } },
  // log2
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.log2(a); } },
  // log10
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.log10(a); } },
  // log
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = Math.log(a) / Math.log(b); } },
  // sqrt
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.sqrt(a); } },
  // cbrt
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.cbrt(a); } },
  // root
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = (b === 2) ? Math.sqrt(a) : ((b === 3) ? Math.cbrt(a) : (((b !== 0) && (Math.abs(b) < Infinity)) ? (((a < 0) && ((b - (2 * Math.floor(b / 2))) === 1)) ? (-(((1 / b) === 2) ? (a * a) : (((1 / b) === 3) ? (-((a * a) * a)) : (((1 / b) === 1) ? (-a) : (((1 / b) === (-1)) ? (-(1 / a)) : (((1 / b) === 0.5) ? Math.sqrt(-a) : (((1 / b) === (-0.5)) ? (1 / Math.sqrt(-a)) : (((1 / b) === (-2)) ? ((1 / a) / a) : (((-a) === 2.718281828459045) ? Math.exp(1 / b) : (((-a) === 1) ? 1 : Math.pow(-a, 1 / b))))))))))) : (((1 / b) === 2) ? (a * a) : (((1 / b) === 3) ? ((a * a) * a) : (((1 / b) === 1) ? a : (((1 / b) === (-1)) ? (1 / a) : (((1 / b) === 0.5) ? Math.sqrt(a) : (((1 / b) === (-0.5)) ? (1 / Math.sqrt(a)) : (((1 / b) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(1 / b) : ((a === 1) ? 1 : Math.pow(a, 1 / b))))))))))) : NaN)); } },
  // sin
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.sin(a); } },
  // cos
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.cos(a); } },
  // tan
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.tan(a); } },
  // asin
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.asin(a); } },
  // acos
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.acos(a); } },
  // atan
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.atan(a); } },
  // atan2
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = Math.atan2(a, b); } },
  // tanh
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = tanh(a); } },
  // sigmoid
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = (a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a); } },
  // relu
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.max(a, 0); } },
  // softplus
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.max(a, 0) + Math.log1p(Math.exp(-Math.abs(a))); } },
  // leaky_relu
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = (a > 0) ? a : (b * a); } },
  // elu
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = (a > 0) ? a : (b * Math.expm1(a)); } },
  // gelu
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = (a < (-40)) ? 0 : (a * (erfc(-(a * 0.7071067811865476)) / 2)); } },
  // silu
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = (a < (-746)) ? 0 : (a * ((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a))); } },
  // erf
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = erf(a); } },
  // abs
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.abs(a); } },
  // sign
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.sign(a); } },
  // step
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = (a > 0) ? 1 : ((a <= 0) ? 0 : NaN); } },
  // equal
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = (a === b) ? 1 : (((a < b) || (a > b)) ? 0 : NaN); } },
  // sinh
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.sinh(a); } },
  // cosh
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.cosh(a); } },
  // asinh
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.asinh(a); } },
  // acosh
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.acosh(a); } },
  // atanh
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.atanh(a); } },
  // squared_error
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; const s0 = a - b; v[node + k] = s0 * s0; } },
  // absolute_error
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = Math.abs(a - b); } },
  // bce
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = ((b - 1) * Math.max(Math.log1p(-a), -100)) - (b * Math.max(Math.log(a), -100)); } },
  // bce_logits
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = ((a > 0) ? (a * (1 - b)) : (-(a * b))) + Math.log1p(Math.exp(-Math.abs(a))); } },
  // hinge
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = Math.max(1 - (b * a), 0); } },
  // powc
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; v[node + k] = (b === 2) ? (a * a) : ((b === 3) ? ((a * a) * a) : ((b === 1) ? a : ((b === (-1)) ? (1 / a) : ((b === 0.5) ? Math.sqrt(a) : ((b === (-0.5)) ? (1 / Math.sqrt(a)) : ((b === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b) : ((a === 1) ? 1 : Math.pow(a, b))))))))); } },
  // pow2
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = a * a; } },
  // pow3
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = (a * a) * a; } },
  // pow1
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = a; } },
  // pow0.5
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = Math.sqrt(a); } },
  // pow-1
  (v, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; v[node + k] = 1 / a; } },
];

/** By kind number. */
export const backwardLanes: readonly BackwardLanes[] = [
  () => {},
  // add
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const d = g[node + k]; g[p + k] += d; g[q + k] += d; } },
  // sub
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const d = g[node + k]; g[p + k] += d; g[q + k] -= d; } },
  // mul
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; g[p + k] += d * b; g[q + k] += d * a; } },
  // div
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const b = v[q + k]; const y = v[node + k]; const d = g[node + k]; g[p + k] += d * (1 / b); g[q + k] -= d * (y / b); } },
  // neg
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const d = g[node + k]; g[p + k] -= d; } },
  // pow
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; const y = v[node + k]; const d = g[node + k]; g[p + k] += d * ((b === 0) ? 0 : (b * (((b - 1) === 2) ? (a * a) : (((b - 1) === 3) ? ((a * a) * a) : (((b - 1) === 1) ? a : (((b - 1) === (-1)) ? (1 / a) : (((b - 1) === 0.5) ? Math.sqrt(a) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(a)) : (((b - 1) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b - 1) : ((a === 1) ? 1 : Math.pow(a, b - 1)))))))))))); g[q + k] += d * (((a === 0) && (b >= 0)) ? 0 : ((a === 2.718281828459045) ? y : (y * Math.log(a)))); } },
  // exp
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const y = v[node + k]; const d = g[node + k]; g[p + k] += d * y; } },
  // ln
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * ((a < 0) ? NaN : (1 / a)); } },
  // log2
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * ((a < 0) ? NaN : (1 / (a * 0.6931471805599453))); } },
  // log10
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * ((a < 0) ? NaN : (1 / (a * 2.302585092994046))); } },
  // log
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; const y = v[node + k]; const d = g[node + k]; const s0 = Math.log(b); g[p + k] += d * (((a < 0) || (b < 0)) ? NaN : (1 / (a * s0))); g[q + k] -= d * (y / (b * s0)); } },
  // sqrt
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const y = v[node + k]; const d = g[node + k]; g[p + k] += d * (0.5 / y); } },
  // cbrt
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const y = v[node + k]; const d = g[node + k]; g[p + k] += d * (1 / ((3 * y) * y)); } },
  // root
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; const y = v[node + k]; const d = g[node + k]; g[p + k] += d * ((b === 1) ? 1 : ((a === Infinity) ? ((b > 1) ? 0 : Infinity) : (1 / (b * (((b - 1) === 2) ? (y * y) : (((b - 1) === 3) ? ((y * y) * y) : (((b - 1) === 1) ? y : (((b - 1) === (-1)) ? (1 / y) : (((b - 1) === 0.5) ? Math.sqrt(y) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(y)) : (((b - 1) === (-2)) ? ((1 / y) / y) : ((y === 2.718281828459045) ? Math.exp(b - 1) : ((y === 1) ? 1 : Math.pow(y, b - 1)))))))))))))); g[q + k] += d * (((a === 0) && (b > 0)) ? 0 : (-((y * Math.log(a)) / (b * b)))); } },
  // sin
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * Math.cos(a); } },
  // cos
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] -= d * Math.sin(a); } },
  // tan
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const y = v[node + k]; const d = g[node + k]; g[p + k] += d * (1 + (y * y)); } },
  // asin
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * (1 / Math.sqrt((1 - a) * (1 + a))); } },
  // acos
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * ((-1) / Math.sqrt((1 - a) * (1 + a))); } },
  // atan
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * (1 / (1 + (a * a))); } },
  // atan2
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; const s0 = Math.abs(b); const s1 = Math.abs(a); g[p + k] += d * ((s0 > s1) ? ((1 / b) / (1 + ((a / b) * (a / b)))) : (((b / a) / a) / (1 + ((b / a) * (b / a))))); g[q + k] -= d * ((s1 > s0) ? ((1 / a) / (1 + ((b / a) * (b / a)))) : (((a / b) / b) / (1 + ((a / b) * (a / b))))); } },
  // tanh
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const y = v[node + k]; const d = g[node + k]; const s0 = Math.abs(y); g[p + k] += d * ((s0 < 0.75) ? (1 - (y * y)) : ((decay(a) * (1 + s0)) * (1 + s0))); } },
  // sigmoid
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const y = v[node + k]; const d = g[node + k]; g[p + k] += d * ((y < 0.75) ? (y * (1 - y)) : ((y * y) * Math.exp(-a))); } },
  // relu
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * ((a > 0) ? 1 : 0); } },
  // softplus
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * ((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)); } },
  // leaky_relu
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; const s0 = a > 0; g[p + k] += d * (s0 ? 1 : b); g[q + k] += d * (s0 ? 0 : a); } },
  // elu
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; const s0 = a > 0; g[p + k] += d * (s0 ? 1 : (b * Math.exp(a))); g[q + k] += d * (s0 ? 0 : Math.expm1(a)); } },
  // gelu
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * ((Math.abs(a) > 40) ? ((a > 0) ? 1 : 0) : ((erfc(-(a * 0.7071067811865476)) / 2) + ((a * Math.exp(-((a * a) / 2))) / Math.sqrt(6.283185307179586)))); } },
  // silu
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const y = v[node + k]; const d = g[node + k]; g[p + k] += d * ((a > 746) ? 1 : (((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)) + (y * (((-a) > (-709)) ? (1 / (1 + Math.exp(a))) : Math.exp(-a))))); } },
  // erf
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * ((2 / Math.sqrt(3.141592653589793)) * Math.exp(-(a * a))); } },
  // abs
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * (Math.sign(a) + 0); } },
  // sign
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const d = g[node + k]; g[p + k] += d * 0; } },
  // step
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const d = g[node + k]; g[p + k] += d * 0; } },
  // equal
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const d = g[node + k]; const s0 = d * 0; g[p + k] += s0; g[q + k] += s0; } },
  // sinh
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * Math.cosh(a); } },
  // cosh
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * Math.sinh(a); } },
  // asinh
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; const s0 = Math.abs(a); g[p + k] += d * ((s0 < 100000000) ? (1 / Math.sqrt(1 + (a * a))) : (1 / s0)); } },
  // acosh
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * (1 / (Math.sqrt(a - 1) * Math.sqrt(a + 1))); } },
  // atanh
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * (1 / ((1 - a) * (1 + a))); } },
  // squared_error
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; g[p + k] += d * (2 * (a - b)); g[q + k] += d * (2 * (b - a)); } },
  // absolute_error
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; g[p + k] += d * Math.sign(a - b); g[q + k] += d * Math.sign(b - a); } },
  // bce
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; const s0 = a - b; g[p + k] += d * (((a < 3.7e-44) || (a === 1)) ? (s0 / 1e-12) : (s0 / (a * (1 - a)))); g[q + k] += d * (Math.max(Math.log1p(-a), -100) - Math.max(Math.log(a), -100)); } },
  // bce_logits
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; g[p + k] += d * ((a > 0) ? ((1 - b) - (((-a) > (-709)) ? (1 / (1 + Math.exp(a))) : Math.exp(-a))) : (((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)) - b)); g[q + k] -= d * a; } },
  // hinge
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; const s0 = (1 - (b * a)) > 0; g[p + k] += d * (s0 ? (-b) : 0); g[q + k] += d * (s0 ? (-a) : 0); } },
  // powc
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; g[p + k] += d * ((b === 0) ? 0 : (b * (((b - 1) === 2) ? (a * a) : (((b - 1) === 3) ? ((a * a) * a) : (((b - 1) === 1) ? a : (((b - 1) === (-1)) ? (1 / a) : (((b - 1) === 0.5) ? Math.sqrt(a) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(a)) : (((b - 1) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b - 1) : ((a === 1) ? 1 : Math.pow(a, b - 1)))))))))))); } },
  // pow2
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * (2 * a); } },
  // pow3
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * (3 * (a * a)); } },
  // pow1
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const d = g[node + k]; g[p + k] += d; } },
  // pow0.5
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] += d * (0.5 * (1 / Math.sqrt(a))); } },
  // pow-1
  (v, g, node, p, q, lanes) => { for (let k = 0; k < lanes; k++) { const a = v[p + k]; const d = g[node + k]; g[p + k] -= d * ((1 / a) / a); } },
];

/** The same where all points share one of the inputs, and the gradients of the other begin at `to`: answers its sum. */
export type BackwardShared = (values: Float64Array, gradients: Float64Array, node: number, p: number, q: number, to: number, lanes: number) => number;

/** By kind number twice over: where the first input is the shared one, where the second is. */
export const backwardShared: readonly (BackwardShared | undefined)[] = [
  undefined, undefined,
  // add
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const d = g[node + k]; even += d; g[to + k] += d; } { const d = g[node + k + 1]; odd += d; g[to + k + 1] += d; } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const d = g[node + k]; g[to + k] += d; even += d; } { const d = g[node + k + 1]; g[to + k + 1] += d; odd += d; } } return even + odd; },
  // sub
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const d = g[node + k]; even += d; g[to + k] -= d; } { const d = g[node + k + 1]; odd += d; g[to + k + 1] -= d; } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const d = g[node + k]; g[to + k] += d; even -= d; } { const d = g[node + k + 1]; g[to + k + 1] += d; odd -= d; } } return even + odd; },
  // mul
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; even += d * b; g[to + k] += d * a; } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; odd += d * b; g[to + k + 1] += d * a; } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; g[to + k] += d * b; even += d * a; } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; g[to + k + 1] += d * b; odd += d * a; } } return even + odd; },
  // div
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const b = v[q + k]; const y = v[node + k]; const d = g[node + k]; even += d * (1 / b); g[to + k] -= d * (y / b); } { const b = v[q + k + 1]; const y = v[node + k + 1]; const d = g[node + k + 1]; odd += d * (1 / b); g[to + k + 1] -= d * (y / b); } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const b = v[q + k]; const y = v[node + k]; const d = g[node + k]; g[to + k] += d * (1 / b); even -= d * (y / b); } { const b = v[q + k + 1]; const y = v[node + k + 1]; const d = g[node + k + 1]; g[to + k + 1] += d * (1 / b); odd -= d * (y / b); } } return even + odd; },
  // neg
  undefined,
  undefined,
  // pow
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const y = v[node + k]; const d = g[node + k]; even += d * ((b === 0) ? 0 : (b * (((b - 1) === 2) ? (a * a) : (((b - 1) === 3) ? ((a * a) * a) : (((b - 1) === 1) ? a : (((b - 1) === (-1)) ? (1 / a) : (((b - 1) === 0.5) ? Math.sqrt(a) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(a)) : (((b - 1) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b - 1) : ((a === 1) ? 1 : Math.pow(a, b - 1)))))))))))); g[to + k] += d * (((a === 0) && (b >= 0)) ? 0 : ((a === 2.718281828459045) ? y : (y * Math.log(a)))); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const y = v[node + k + 1]; const d = g[node + k + 1]; odd += d * ((b === 0) ? 0 : (b * (((b - 1) === 2) ? (a * a) : (((b - 1) === 3) ? ((a * a) * a) : (((b - 1) === 1) ? a : (((b - 1) === (-1)) ? (1 / a) : (((b - 1) === 0.5) ? Math.sqrt(a) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(a)) : (((b - 1) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b - 1) : ((a === 1) ? 1 : Math.pow(a, b - 1)))))))))))); g[to + k + 1] += d * (((a === 0) && (b >= 0)) ? 0 : ((a === 2.718281828459045) ? y : (y * Math.log(a)))); } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const y = v[node + k]; const d = g[node + k]; g[to + k] += d * ((b === 0) ? 0 : (b * (((b - 1) === 2) ? (a * a) : (((b - 1) === 3) ? ((a * a) * a) : (((b - 1) === 1) ? a : (((b - 1) === (-1)) ? (1 / a) : (((b - 1) === 0.5) ? Math.sqrt(a) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(a)) : (((b - 1) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b - 1) : ((a === 1) ? 1 : Math.pow(a, b - 1)))))))))))); even += d * (((a === 0) && (b >= 0)) ? 0 : ((a === 2.718281828459045) ? y : (y * Math.log(a)))); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const y = v[node + k + 1]; const d = g[node + k + 1]; g[to + k + 1] += d * ((b === 0) ? 0 : (b * (((b - 1) === 2) ? (a * a) : (((b - 1) === 3) ? ((a * a) * a) : (((b - 1) === 1) ? a : (((b - 1) === (-1)) ? (1 / a) : (((b - 1) === 0.5) ? Math.sqrt(a) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(a)) : (((b - 1) === (-2)) ? ((1 / a) / a) : ((a === 2.718281828459045) ? Math.exp(b - 1) : ((a === 1) ? 1 : Math.pow(a, b - 1)))))))))))); odd += d * (((a === 0) && (b >= 0)) ? 0 : ((a === 2.718281828459045) ? y : (y * Math.log(a)))); } } return even + odd; },
  // exp
  undefined,
  undefined,
  // ln
  undefined,
  undefined,
  // log2
  undefined,
  undefined,
  // log10
  undefined,
  undefined,
  // log
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const y = v[node + k]; const d = g[node + k]; const s0 = Math.log(b); even += d * (((a < 0) || (b < 0)) ? NaN : (1 / (a * s0))); g[to + k] -= d * (y / (b * s0)); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const y = v[node + k + 1]; const d = g[node + k + 1]; const s0 = Math.log(b); odd += d * (((a < 0) || (b < 0)) ? NaN : (1 / (a * s0))); g[to + k + 1] -= d * (y / (b * s0)); } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const y = v[node + k]; const d = g[node + k]; const s0 = Math.log(b); g[to + k] += d * (((a < 0) || (b < 0)) ? NaN : (1 / (a * s0))); even -= d * (y / (b * s0)); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const y = v[node + k + 1]; const d = g[node + k + 1]; const s0 = Math.log(b); g[to + k + 1] += d * (((a < 0) || (b < 0)) ? NaN : (1 / (a * s0))); odd -= d * (y / (b * s0)); } } return even + odd; },
  // sqrt
  undefined,
  undefined,
  // cbrt
  undefined,
  undefined,
  // root
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const y = v[node + k]; const d = g[node + k]; even += d * ((b === 1) ? 1 : ((a === Infinity) ? ((b > 1) ? 0 : Infinity) : (1 / (b * (((b - 1) === 2) ? (y * y) : (((b - 1) === 3) ? ((y * y) * y) : (((b - 1) === 1) ? y : (((b - 1) === (-1)) ? (1 / y) : (((b - 1) === 0.5) ? Math.sqrt(y) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(y)) : (((b - 1) === (-2)) ? ((1 / y) / y) : ((y === 2.718281828459045) ? Math.exp(b - 1) : ((y === 1) ? 1 : Math.pow(y, b - 1)))))))))))))); g[to + k] += d * (((a === 0) && (b > 0)) ? 0 : (-((y * Math.log(a)) / (b * b)))); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const y = v[node + k + 1]; const d = g[node + k + 1]; odd += d * ((b === 1) ? 1 : ((a === Infinity) ? ((b > 1) ? 0 : Infinity) : (1 / (b * (((b - 1) === 2) ? (y * y) : (((b - 1) === 3) ? ((y * y) * y) : (((b - 1) === 1) ? y : (((b - 1) === (-1)) ? (1 / y) : (((b - 1) === 0.5) ? Math.sqrt(y) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(y)) : (((b - 1) === (-2)) ? ((1 / y) / y) : ((y === 2.718281828459045) ? Math.exp(b - 1) : ((y === 1) ? 1 : Math.pow(y, b - 1)))))))))))))); g[to + k + 1] += d * (((a === 0) && (b > 0)) ? 0 : (-((y * Math.log(a)) / (b * b)))); } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const y = v[node + k]; const d = g[node + k]; g[to + k] += d * ((b === 1) ? 1 : ((a === Infinity) ? ((b > 1) ? 0 : Infinity) : (1 / (b * (((b - 1) === 2) ? (y * y) : (((b - 1) === 3) ? ((y * y) * y) : (((b - 1) === 1) ? y : (((b - 1) === (-1)) ? (1 / y) : (((b - 1) === 0.5) ? Math.sqrt(y) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(y)) : (((b - 1) === (-2)) ? ((1 / y) / y) : ((y === 2.718281828459045) ? Math.exp(b - 1) : ((y === 1) ? 1 : Math.pow(y, b - 1)))))))))))))); even += d * (((a === 0) && (b > 0)) ? 0 : (-((y * Math.log(a)) / (b * b)))); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const y = v[node + k + 1]; const d = g[node + k + 1]; g[to + k + 1] += d * ((b === 1) ? 1 : ((a === Infinity) ? ((b > 1) ? 0 : Infinity) : (1 / (b * (((b - 1) === 2) ? (y * y) : (((b - 1) === 3) ? ((y * y) * y) : (((b - 1) === 1) ? y : (((b - 1) === (-1)) ? (1 / y) : (((b - 1) === 0.5) ? Math.sqrt(y) : (((b - 1) === (-0.5)) ? (1 / Math.sqrt(y)) : (((b - 1) === (-2)) ? ((1 / y) / y) : ((y === 2.718281828459045) ? Math.exp(b - 1) : ((y === 1) ? 1 : Math.pow(y, b - 1)))))))))))))); odd += d * (((a === 0) && (b > 0)) ? 0 : (-((y * Math.log(a)) / (b * b)))); } } return even + odd; },
  // sin
  undefined,
  undefined,
  // cos
  undefined,
  undefined,
  // tan
  undefined,
  undefined,
  // asin
  undefined,
  undefined,
  // acos
  undefined,
  undefined,
  // atan
  undefined,
  undefined,
  // atan2
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; const s0 = Math.abs(b); const s1 = Math.abs(a); even += d * ((s0 > s1) ? ((1 / b) / (1 + ((a / b) * (a / b)))) : (((b / a) / a) / (1 + ((b / a) * (b / a))))); g[to + k] -= d * ((s1 > s0) ? ((1 / a) / (1 + ((b / a) * (b / a)))) : (((a / b) / b) / (1 + ((a / b) * (a / b))))); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; const s0 = Math.abs(b); const s1 = Math.abs(a); odd += d * ((s0 > s1) ? ((1 / b) / (1 + ((a / b) * (a / b)))) : (((b / a) / a) / (1 + ((b / a) * (b / a))))); g[to + k + 1] -= d * ((s1 > s0) ? ((1 / a) / (1 + ((b / a) * (b / a)))) : (((a / b) / b) / (1 + ((a / b) * (a / b))))); } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; const s0 = Math.abs(b); const s1 = Math.abs(a); g[to + k] += d * ((s0 > s1) ? ((1 / b) / (1 + ((a / b) * (a / b)))) : (((b / a) / a) / (1 + ((b / a) * (b / a))))); even -= d * ((s1 > s0) ? ((1 / a) / (1 + ((b / a) * (b / a)))) : (((a / b) / b) / (1 + ((a / b) * (a / b))))); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; const s0 = Math.abs(b); const s1 = Math.abs(a); g[to + k + 1] += d * ((s0 > s1) ? ((1 / b) / (1 + ((a / b) * (a / b)))) : (((b / a) / a) / (1 + ((b / a) * (b / a))))); odd -= d * ((s1 > s0) ? ((1 / a) / (1 + ((b / a) * (b / a)))) : (((a / b) / b) / (1 + ((a / b) * (a / b))))); } } return even + odd; },
  // tanh
  undefined,
  undefined,
  // sigmoid
  undefined,
  undefined,
  // relu
  undefined,
  undefined,
  // softplus
  undefined,
  undefined,
  // leaky_relu
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; const s0 = a > 0; even += d * (s0 ? 1 : b); g[to + k] += d * (s0 ? 0 : a); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; const s0 = a > 0; odd += d * (s0 ? 1 : b); g[to + k + 1] += d * (s0 ? 0 : a); } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; const s0 = a > 0; g[to + k] += d * (s0 ? 1 : b); even += d * (s0 ? 0 : a); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; const s0 = a > 0; g[to + k + 1] += d * (s0 ? 1 : b); odd += d * (s0 ? 0 : a); } } return even + odd; },
  // elu
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; const s0 = a > 0; even += d * (s0 ? 1 : (b * Math.exp(a))); g[to + k] += d * (s0 ? 0 : Math.expm1(a)); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; const s0 = a > 0; odd += d * (s0 ? 1 : (b * Math.exp(a))); g[to + k + 1] += d * (s0 ? 0 : Math.expm1(a)); } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; const s0 = a > 0; g[to + k] += d * (s0 ? 1 : (b * Math.exp(a))); even += d * (s0 ? 0 : Math.expm1(a)); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; const s0 = a > 0; g[to + k + 1] += d * (s0 ? 1 : (b * Math.exp(a))); odd += d * (s0 ? 0 : Math.expm1(a)); } } return even + odd; },
  // gelu
  undefined,
  undefined,
  // silu
  undefined,
  undefined,
  // erf
  undefined,
  undefined,
  // abs
  undefined,
  undefined,
  // sign
  undefined,
  undefined,
  // step
  undefined,
  undefined,
  // equal
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const d = g[node + k]; const s0 = d * 0; even += s0; g[to + k] += s0; } { const d = g[node + k + 1]; const s0 = d * 0; odd += s0; g[to + k + 1] += s0; } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const d = g[node + k]; const s0 = d * 0; g[to + k] += s0; even += s0; } { const d = g[node + k + 1]; const s0 = d * 0; g[to + k + 1] += s0; odd += s0; } } return even + odd; },
  // sinh
  undefined,
  undefined,
  // cosh
  undefined,
  undefined,
  // asinh
  undefined,
  undefined,
  // acosh
  undefined,
  undefined,
  // atanh
  undefined,
  undefined,
  // squared_error
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; even += d * (2 * (a - b)); g[to + k] += d * (2 * (b - a)); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; odd += d * (2 * (a - b)); g[to + k + 1] += d * (2 * (b - a)); } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; g[to + k] += d * (2 * (a - b)); even += d * (2 * (b - a)); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; g[to + k + 1] += d * (2 * (a - b)); odd += d * (2 * (b - a)); } } return even + odd; },
  // absolute_error
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; even += d * Math.sign(a - b); g[to + k] += d * Math.sign(b - a); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; odd += d * Math.sign(a - b); g[to + k + 1] += d * Math.sign(b - a); } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; g[to + k] += d * Math.sign(a - b); even += d * Math.sign(b - a); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; g[to + k + 1] += d * Math.sign(a - b); odd += d * Math.sign(b - a); } } return even + odd; },
  // bce
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; const s0 = a - b; even += d * (((a < 3.7e-44) || (a === 1)) ? (s0 / 1e-12) : (s0 / (a * (1 - a)))); g[to + k] += d * (Math.max(Math.log1p(-a), -100) - Math.max(Math.log(a), -100)); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; const s0 = a - b; odd += d * (((a < 3.7e-44) || (a === 1)) ? (s0 / 1e-12) : (s0 / (a * (1 - a)))); g[to + k + 1] += d * (Math.max(Math.log1p(-a), -100) - Math.max(Math.log(a), -100)); } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; const s0 = a - b; g[to + k] += d * (((a < 3.7e-44) || (a === 1)) ? (s0 / 1e-12) : (s0 / (a * (1 - a)))); even += d * (Math.max(Math.log1p(-a), -100) - Math.max(Math.log(a), -100)); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; const s0 = a - b; g[to + k + 1] += d * (((a < 3.7e-44) || (a === 1)) ? (s0 / 1e-12) : (s0 / (a * (1 - a)))); odd += d * (Math.max(Math.log1p(-a), -100) - Math.max(Math.log(a), -100)); } } return even + odd; },
  // bce_logits
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; even += d * ((a > 0) ? ((1 - b) - (((-a) > (-709)) ? (1 / (1 + Math.exp(a))) : Math.exp(-a))) : (((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)) - b)); g[to + k] -= d * a; } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; odd += d * ((a > 0) ? ((1 - b) - (((-a) > (-709)) ? (1 / (1 + Math.exp(a))) : Math.exp(-a))) : (((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)) - b)); g[to + k + 1] -= d * a; } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; g[to + k] += d * ((a > 0) ? ((1 - b) - (((-a) > (-709)) ? (1 / (1 + Math.exp(a))) : Math.exp(-a))) : (((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)) - b)); even -= d * a; } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; g[to + k + 1] += d * ((a > 0) ? ((1 - b) - (((-a) > (-709)) ? (1 / (1 + Math.exp(a))) : Math.exp(-a))) : (((a > (-709)) ? (1 / (1 + Math.exp(-a))) : Math.exp(a)) - b)); odd -= d * a; } } return even + odd; },
  // hinge
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; const s0 = (1 - (b * a)) > 0; even += d * (s0 ? (-b) : 0); g[to + k] += d * (s0 ? (-a) : 0); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; const s0 = (1 - (b * a)) > 0; odd += d * (s0 ? (-b) : 0); g[to + k + 1] += d * (s0 ? (-a) : 0); } } return even + odd; },
  (v, g, node, p, q, to, lanes) => { let even = 0, odd = 0; for (let k = 0; k < lanes; k += 2) { { const a = v[p + k]; const b = v[q + k]; const d = g[node + k]; const s0 = (1 - (b * a)) > 0; g[to + k] += d * (s0 ? (-b) : 0); even += d * (s0 ? (-a) : 0); } { const a = v[p + k + 1]; const b = v[q + k + 1]; const d = g[node + k + 1]; const s0 = (1 - (b * a)) > 0; g[to + k + 1] += d * (s0 ? (-b) : 0); odd += d * (s0 ? (-a) : 0); } } return even + odd; },
  // powc
  undefined,
  undefined,
  // pow2
  undefined,
  undefined,
  // pow3
  undefined,
  undefined,
  // pow1
  undefined,
  undefined,
  // pow0.5
  undefined,
  undefined,
  // pow-1
  undefined,
  undefined,
];

/** By kind number: the case of the forward pass in WebAssembly, or -1. */
export const forwardCases: readonly number[] = [-1,0,1,2,3,4,5,-1,-1,-1,-1,6,7,-1,8,-1,-1,-1,-1,-1,-1,9,10,-1,11,-1,12,13,-1,-1,-1,14,-1,15,16,-1,-1,-1,-1,-1,17,18,19,20,21,22,23,24,25,26,27];

/** The same for the backward pass where all inputs have lanes; the cases where one has none follow. */
export const backwardCases: readonly number[] = [-1,0,3,6,9,12,13,16,17,18,19,20,23,24,25,-1,-1,28,29,30,31,32,35,-1,36,-1,37,40,-1,-1,-1,-1,43,44,45,-1,-1,48,49,50,51,54,57,60,63,66,67,68,69,70,71];
