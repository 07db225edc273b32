import keras
from keras import layers, optimizers
from keras.datasets import mnist

(x, y), (x_test, y_test) = mnist.load_data()
x = x[..., None] / 255
x_test = x_test[..., None] / 255


def convolution(filters, size=3, step=1):
    how = {"padding": "same", "use_bias": False}
    return [
        layers.Conv2D(filters, size, step, **how),
        layers.BatchNormalization(),
        layers.ReLU(),
    ]


parts = [
    keras.Input((28, 28, 1)),
    *convolution(32, size=5, step=2),
    *convolution(48),
    *convolution(48),
    layers.MaxPooling2D(2),
    *convolution(96),
    *convolution(96),
    layers.DepthwiseConv2D(7, use_bias=False),
    layers.BatchNormalization(),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
]
model = keras.Sequential(parts)
loss = "sparse_categorical_crossentropy"
optimizer = optimizers.SGD(learning_rate=0.1)
model.compile(optimizer, loss, metrics=["accuracy"])
model.fit(x, y, batch_size=128, epochs=4)
model.evaluate(x_test, y_test)
