"""The same cost and gradient in NumPy, float32 and float64: what a student's vectorised code on this machine takes."""

import json
import time

import numpy as np

VISIBLE, HIDDEN = 64, 25
LAMBDA, RHO, BETA = 1e-4, 0.01, 3


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def cost_and_gradient(W1, W2, b1, b2, x):
    """x is VISIBLE × m, as in the course."""
    m = x.shape[1]
    a2 = sigmoid(W1 @ x + b1)
    a3 = sigmoid(W2 @ a2 + b2)
    rho_hat = a2.mean(axis=1, keepdims=True)
    error = ((a3 - x) ** 2).sum() / (2 * m)
    decay = LAMBDA / 2 * ((W1**2).sum() + (W2**2).sum())
    kl = (RHO * np.log(RHO / rho_hat) + (1 - RHO) * np.log((1 - RHO) / (1 - rho_hat))).sum()
    delta3 = (a3 - x) * a3 * (1 - a3)
    delta2 = (W2.T @ delta3 + BETA * (-RHO / rho_hat + (1 - RHO) / (1 - rho_hat))) * a2 * (1 - a2)
    gradients = (
        delta2 @ x.T / m + LAMBDA * W1,
        delta3 @ a2.T / m + LAMBDA * W2,
        delta2.mean(axis=1),
        delta3.mean(axis=1),
    )
    return error + decay + BETA * kl, gradients


def measure(count, dtype):
    random = np.random.default_rng(1)
    shapes = [(HIDDEN, VISIBLE), (VISIBLE, HIDDEN), (HIDDEN, 1), (VISIBLE, 1)]
    parameters = [random.uniform(-0.25, 0.25, shape).astype(dtype) for shape in shapes]
    x = random.uniform(0.1, 0.9, (VISIBLE, count)).astype(dtype)
    times = []
    for _ in range(33):
        start = time.perf_counter()
        cost_and_gradient(*parameters, x)
        times.append(1000 * (time.perf_counter() - start))
    times = sorted(times[3:])
    return {
        "workload": f"{count:,} × 64, 25 hidden",
        "contender": f"NumPy {np.dtype(dtype).name}",
        "median": times[len(times) // 2],
        "fastest": times[0],
        "slowest": times[-1],
        "evaluations": len(times),
    }


print(json.dumps([measure(count, dtype) for count in (10_000, 1_000) for dtype in (np.float32, np.float64)]))
