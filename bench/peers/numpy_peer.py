"""Cost and gradient in NumPy as a student vectorises them, on all cores, and SciPy's L-BFGS-B. Argument: float32 or float64."""

import sys
import time

import numpy as np
import scipy.optimize

from course import Counted, load, serve, split


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def cost_and_gradient(theta, x, shape, objective):
    W1, W2, b1, b2 = split(theta.astype(x.dtype), shape)
    lam, rho, beta = objective["lambda"], objective["rho"], objective["beta"]
    m = x.shape[1]
    a2 = sigmoid(W1 @ x + b1)
    a3 = sigmoid(W2 @ a2 + b2)
    rho_hat = a2.mean(axis=1, keepdims=True)
    difference = a3 - x
    error = np.vdot(difference, difference) / (2 * m)
    decay = lam / 2 * ((W1**2).sum() + (W2**2).sum())
    kl = (rho * np.log(rho / rho_hat) + (1 - rho) * np.log((1 - rho) / (1 - rho_hat))).sum()
    delta3 = difference * a3 * (1 - a3)
    delta2 = (W2.T @ delta3 + beta * (-rho / rho_hat + (1 - rho) / (1 - rho_hat))) * a2 * (1 - a2)
    blocks = (
        delta2 @ x.T / m + lam * W1,
        delta3 @ a2.T / m + lam * W2,
        delta2.mean(axis=1),
        delta3.mean(axis=1),
    )
    gradient = np.concatenate([block.ravel(order="F") for block in blocks])
    return float(error + decay + beta * kl), gradient.astype(np.float64)


def create(workload):
    x, theta0 = load(workload, np.dtype(sys.argv[1]))
    shape, objective = workload["shape"], workload["objective"]

    def solve(iterations, memory):
        cost = Counted(lambda theta: cost_and_gradient(theta, x, shape, objective))
        start = time.perf_counter()
        options = {"maxcor": memory, "maxiter": iterations, "maxfun": 10 * iterations, "ftol": 0, "gtol": 1e-5}
        found = scipy.optimize.minimize(cost, theta0, jac=True, method="L-BFGS-B", options=options)
        return {
            "iterations": int(found.nit),
            "evaluations": cost.calls,
            "seconds": time.perf_counter() - start,
            "inside": cost.seconds,
            "cost": float(found.fun),
            "reason": str(found.message),
        }

    return lambda: cost_and_gradient(theta0, x, shape, objective), solve


serve(create)
