@echo off
rem Opens the window of the built product; --headless plays the main job on the demo organization in the terminal.
setlocal DisableDelayedExpansion
call "%~dp0lib\toolchain.cmd"
if errorlevel 1 exit /b 4
call "%~dp0lib\product.cmd" always
if errorlevel 1 exit /b 4

if "%~1"=="--headless" goto headless
call "%PRODUCT%\isthmus-window.cmd" %*
exit /b %ERRORLEVEL%

:headless
call "%PRODUCT%\isthmus.cmd" demo play
exit /b %ERRORLEVEL%
