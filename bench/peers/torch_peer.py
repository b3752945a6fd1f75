"""The same in PyTorch on all cores: explicit formulas, which need less time than autograd, and torch.optim.LBFGS."""

import sys
import time

import torch

from course import Counted, load, serve, split

torch.set_grad_enabled(False)


def forward(theta, x, shape, objective):
    """The cost, and what of it the gradient needs."""
    W1, W2, b1, b2 = split(theta, shape)
    lam, rho, beta = objective["lambda"], objective["rho"], objective["beta"]
    m = x.shape[1]
    a2 = torch.sigmoid(torch.addmm(b1, W1, x))
    a3 = torch.sigmoid(torch.addmm(b2, W2, a2))
    rho_hat = a2.mean(1, keepdim=True)
    difference = a3 - x
    error = (difference * difference).sum() / (2 * m)
    decay = lam / 2 * ((W1 * W1).sum() + (W2 * W2).sum())
    kl = (rho * torch.log(rho / rho_hat) + (1 - rho) * torch.log((1 - rho) / (1 - rho_hat))).sum()
    return error + decay + beta * kl, a2, a3, rho_hat, difference


def cost_and_gradient(theta, x, shape, objective):
    cost, a2, a3, rho_hat, difference = forward(theta, x, shape, objective)
    W1, W2, _, _ = split(theta, shape)
    lam, rho, beta = objective["lambda"], objective["rho"], objective["beta"]
    m = x.shape[1]
    delta3 = difference * a3 * (1 - a3)
    delta2 = (W2.T @ delta3 + beta * (-rho / rho_hat + (1 - rho) / (1 - rho_hat))) * a2 * (1 - a2)
    blocks = (
        (delta2 @ x.T / m + lam * W1).T,
        (delta3 @ a2.T / m + lam * W2).T,
        delta2.mean(1),
        delta3.mean(1),
    )
    return cost, torch.cat([block.reshape(-1) for block in blocks])


PRECISION, _, METHOD = sys.argv[1].partition("-")


def adam_epochs(theta0, x, shape, objective, batch_size=256):
    """An epoch of torch.optim.Adam, then the cost over all patches, as the trainer makes it."""
    theta = torch.nn.Parameter(theta0.clone())
    optimiser = torch.optim.Adam([theta], lr=0.001)
    batches = [batch.contiguous() for batch in x.split(batch_size, 1)]

    def epoch():
        for batch in batches:
            _, theta.grad = cost_and_gradient(theta.data, batch, shape, objective)
            optimiser.step()
        return forward(theta.data, x, shape, objective)[0]

    return epoch


def create(workload):
    patches, start_values = load(workload, PRECISION)
    x = torch.from_numpy(patches)
    theta0 = torch.from_numpy(start_values).to(x.dtype)
    shape, objective = workload["shape"], workload["objective"]

    def solve(iterations, memory):
        cost = Counted(lambda theta: cost_and_gradient(theta, x, shape, objective))
        theta = torch.nn.Parameter(theta0.clone())
        optimiser = torch.optim.LBFGS(
            [theta],
            max_iter=iterations,
            max_eval=10 * iterations,
            history_size=memory,
            line_search_fn="strong_wolfe",
            tolerance_change=0,
            tolerance_grad=1e-5,
        )

        def closure():
            value, theta.grad = cost(theta.data)
            return value

        start = time.perf_counter()
        optimiser.step(closure)
        seconds = time.perf_counter() - start
        state = optimiser.state[theta]
        return {
            "iterations": state["n_iter"],
            "evaluations": state["func_evals"],
            "seconds": seconds,
            "inside": cost.seconds,
            "cost": float(cost_and_gradient(theta.data, x, shape, objective)[0]),
            "reason": "stopped",
        }

    if METHOD == "adam":
        return adam_epochs(theta0, x, shape, objective), solve
    return lambda: cost_and_gradient(theta0, x, shape, objective), solve


serve(create)
