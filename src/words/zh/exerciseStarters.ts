import type { ExerciseStarters } from '../en/exerciseStarters.ts';

export const starters: ExerciseStarters = {
  octave: {
    cost: `function [cost, grad] = sparseAutoencoderCost(theta, visibleSize, ...
                             hiddenSize, lambda, sparsityParam, beta, data)
% 稀疏自编码器的代价及其梯度。
%
% theta          所有权重和偏置，排成一列
% visibleSize    一个图像块的像素数，例如 64
% hiddenSize     隐藏单元的个数，例如 25
% lambda         权重衰减的强度
% sparsityParam  rho，每个隐藏单元平均激活度的目标
% beta           稀疏惩罚的权重
% data           visibleSize x m：每一列是一个图像块

% theta 是 [W1(:); W2(:); b1; b2]。下面几行从中取出这四部分。
n = hiddenSize * visibleSize;
W1 = reshape(theta(1:n), hiddenSize, visibleSize);
W2 = reshape(theta(n+1:2*n), visibleSize, hiddenSize);
b1 = theta(2*n+1:2*n+hiddenSize);
b2 = theta(2*n+hiddenSize+1:end);

% 请用你的计算结果替换这些零。
cost = 0;
W1grad = zeros(size(W1));
W2grad = zeros(size(W2));
b1grad = zeros(size(b1));
b2grad = zeros(size(b2));

%% 在这里写你的代码



%% 梯度排成一列，顺序与 theta 相同
grad = [W1grad(:); W2grad(:); b1grad(:); b2grad(:)];

end
`,
    sampleIMAGES: `function patches = sampleIMAGES()
% 从十张图片中随机截取图像块。
%
% patches    64 x 10000：每列是一个 8 x 8 像素的图像块

load IMAGES;    % IMAGES 是 512 x 512 x 10：十张图片依次排列

patchsize = 8;
numpatches = 10000;

% 请把这些零换成图像块。
patches = zeros(patchsize * patchsize, numpatches);

%% 在这里写你的代码



%% 把值移到 0.1 到 0.9 之间
patches = normalizeData(patches);

end

function patches = normalizeData(patches)
% 减去每个图像块的均值，截去三个标准差以外的部分，再缩放。
patches = bsxfun(@minus, patches, mean(patches));
limit = max(3 * std(patches(:)), eps);
patches = max(min(patches, limit), -limit) / limit;
patches = 0.5 + 0.4 * patches;
end
`,
    computeNumericalGradient: `function numgrad = computeNumericalGradient(J, theta)
% 用 J 的值估计 J 在 theta 处的梯度。
%
% J        一个函数：J(theta) 是一个数
% theta    一列参数

% 请把这些零换成你计算的值。
numgrad = zeros(size(theta));

%% 在这里写你的代码



end
`,
  },
  python: {
    cost: `import numpy as np


def sparse_autoencoder_cost(theta, visible_size, hidden_size,
                            lambda_, sparsity_param, beta, data):
    # 稀疏自编码器的代价及其梯度。
    #
    # theta           所有权重和偏置，排成一个向量
    # visible_size    一个图像块的像素数，例如 64
    # hidden_size     隐藏单元的个数，例如 25
    # lambda_         权重衰减的强度（lambda 是 Python 的关键字）
    # sparsity_param  rho，每个隐藏单元平均激活度的目标
    # beta            稀疏惩罚的权重
    # data            visible_size x m：每一列是一个图像块

    # theta 依次是 W1、W2、b1、b2。下面几行从中取出它们。
    n = hidden_size * visible_size
    W1 = theta[0:n].reshape(hidden_size, visible_size)
    W2 = theta[n:2 * n].reshape(visible_size, hidden_size)
    b1 = theta[2 * n:2 * n + hidden_size]
    b2 = theta[2 * n + hidden_size:]

    # 请用你的计算结果替换这些零。
    cost = 0
    W1grad = np.zeros(W1.shape)
    W2grad = np.zeros(W2.shape)
    b1grad = np.zeros(b1.shape)
    b2grad = np.zeros(b2.shape)

    # 在这里写你的代码



    # 梯度排成一个向量，顺序与 theta 相同
    grad = np.concatenate((W1grad.ravel(), W2grad.ravel(),
                           b1grad.ravel(), b2grad.ravel()))
    return cost, grad
`,
    sampleIMAGES: `import numpy as np
import scipy.io


def sample_images():
    # 从十张图片中随机截取图像块。
    #
    # patches    64 x 10000：每列是一个 8 x 8 像素的图像块

    # 512 x 512 x 10：十张图片依次排列
    images = scipy.io.loadmat('IMAGES.mat')['IMAGES']

    patch_size = 8
    num_patches = 10000

    # 请把这些零换成图像块。
    patches = np.zeros((patch_size * patch_size, num_patches))

    # 在这里写你的代码



    # 把值移到 0.1 到 0.9 之间
    return normalize_data(patches)


def normalize_data(patches):
    # 减去每个图像块的均值，截去三个标准差以外的部分，再缩放。
    patches = patches - patches.mean(axis=0)
    limit = max(3 * patches.std(), 1e-16)
    patches = np.clip(patches, -limit, limit) / limit
    return 0.5 + 0.4 * patches
`,
    computeNumericalGradient: `import numpy as np


def compute_numerical_gradient(J, theta):
    # 用 J 的值估计 J 在 theta 处的梯度。
    #
    # J        一个函数：J(theta) 是一个数
    # theta    参数的向量

    # 请把这些零换成你计算的值。
    numgrad = np.zeros(theta.shape)

    # 在这里写你的代码



    return numgrad
`,
  },
};
