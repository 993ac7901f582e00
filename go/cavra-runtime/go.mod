module example.com/cavra-runtime

go 1.19
