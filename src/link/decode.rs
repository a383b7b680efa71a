//! Link text to draft: total, any text gives a draft and a list of troubles.
