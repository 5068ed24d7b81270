// SPDX-License-Identifier: MIT
#include "ui/transcript/FindController.h"
