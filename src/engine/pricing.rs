//! Black-Scholes-Merton prices and Greeks of one European option.
