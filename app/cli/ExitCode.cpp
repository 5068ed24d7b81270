// SPDX-License-Identifier: MIT
#include "app/cli/ExitCode.h"
