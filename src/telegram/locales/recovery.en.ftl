recovery-late = Sorry for the late reply, I have just been restarted.
recovery-excuse = Sorry, something went wrong on my side and this message was never answered. If you still need the answer, please send it again.
