"""Times a student's sparse_autoencoder_cost.py as it is, in NumPy. Argument: the folder that the file lies in."""

import sys

import numpy as np

from course import load, serve

sys.path.insert(0, sys.argv[1])
from sparse_autoencoder_cost import sparse_autoencoder_cost  # noqa: E402


def create(workload):
    x, theta = load(workload, np.float64)
    shape, objective = workload["shape"], workload["objective"]

    def evaluate():
        return sparse_autoencoder_cost(
            theta,
            shape["visibleSize"],
            shape["hiddenSize"],
            objective["lambda"],
            objective["rho"],
            objective["beta"],
            x,
        )

    return evaluate, None


serve(create)
